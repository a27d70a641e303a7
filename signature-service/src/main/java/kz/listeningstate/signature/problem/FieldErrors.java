package kz.listeningstate.signature.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Names the wrong field of a request in the client's own words: the property's name, not the Java method's. */
final class FieldErrors {
    private static final Map<String, String> KEYS = Map.of(
            "NotNull", "required",
            "NotBlank", "required",
            "Size", "too-long",
            "Max", "too-large",
            "Min", "too-small");

    private FieldErrors() {}

    static Problem.FieldError of(ConstraintViolation<?> violation) {
        Class<? extends Annotation> constraint =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        Object limit = attributes.containsKey("max") ? attributes.get("max") : attributes.get("value");
        return new Problem.FieldError(
                field(violation.getPropertyPath()), KEYS.getOrDefault(constraint.getSimpleName(), "invalid"), limit);
    }

    private static String field(Path path) {
        String properties = StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY)
                .map(Path.Node::getName)
                .collect(Collectors.joining("."));
        return properties.isEmpty() ? lastName(path) : properties;
    }

    private static String lastName(Path path) {
        String name = "";
        for (Path.Node node : path) {
            name = node.getName();
        }
        return name;
    }
}
