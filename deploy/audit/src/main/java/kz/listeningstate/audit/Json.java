package kz.listeningstate.audit;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** A JSON object that others wrote (RFC 8259, UTF-8): each member is refused where it is not what it should be. */
public final class Json {
    private static final Gson GSON =
            new GsonBuilder().setStrictness(Strictness.STRICT).create();
    private static final Pattern INTEGER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private final JsonObject object;

    private Json(JsonObject object) {
        this.object = object;
    }

    public static Json parse(byte[] utf8) throws Malformed {
        return new Json(objectOf(element(utf8)));
    }

    public static List<Json> parseList(byte[] utf8) throws Malformed {
        JsonElement list = element(utf8);
        if (list == null || !list.isJsonArray()) {
            throw new Malformed("is no JSON list");
        }
        List<Json> objects = new ArrayList<>();
        for (JsonElement each : list.getAsJsonArray()) {
            objects.add(new Json(objectOf(each)));
        }
        return objects;
    }

    private static JsonElement element(byte[] utf8) throws Malformed {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            return GSON.fromJson(text, JsonElement.class);
        } catch (CharacterCodingException | JsonParseException e) {
            throw new Malformed("is not JSON", e);
        }
    }

    private static JsonObject objectOf(JsonElement element) throws Malformed {
        if (element == null || !element.isJsonObject()) {
            throw new Malformed("is no JSON object");
        }
        return element.getAsJsonObject();
    }

    /** Whether the member is there and not null. */
    public boolean has(String member) {
        return object.has(member) && !object.get(member).isJsonNull();
    }

    public String text(String member) throws Malformed {
        return text(object.get(member), member);
    }

    private static String text(JsonElement value, String member) throws Malformed {
        if (value == null
                || !value.isJsonPrimitive()
                || !value.getAsJsonPrimitive().isString()) {
            throw new Malformed("has no text \"" + member + "\"");
        }
        return value.getAsString();
    }

    public List<String> texts(String member) throws Malformed {
        if (!has(member) || !object.get(member).isJsonArray()) {
            throw new Malformed("has no list \"" + member + "\"");
        }
        List<String> texts = new ArrayList<>();
        for (JsonElement each : object.getAsJsonArray(member)) {
            texts.add(text(each, member));
        }
        return texts;
    }

    /** A number from 0 to 10^18 - 1. */
    public long number(String member) throws Malformed {
        JsonElement value = object.get(member);
        if (value == null
                || !value.isJsonPrimitive()
                || !value.getAsJsonPrimitive().isNumber()
                || !INTEGER.matcher(value.getAsString()).matches()) {
            throw new Malformed("has no whole number \"" + member + "\"");
        }
        return Long.parseLong(value.getAsString());
    }

    /** {@link UUID#fromString} alone would also take shortened ones. */
    public UUID id(String member) throws Malformed {
        String text = text(member);
        if (!ID.matcher(text).matches()) {
            throw new Malformed("has no UUID \"" + member + "\"");
        }
        return UUID.fromString(text);
    }

    public byte[] base64(String member) throws Malformed {
        try {
            return Base64Text.decode(text(member));
        } catch (Malformed e) {
            throw new Malformed("has no base64 \"" + member + "\"", e);
        }
    }

    public Json object(String member) throws Malformed {
        if (!has(member) || !object.get(member).isJsonObject()) {
            throw new Malformed("has no object \"" + member + "\"");
        }
        return new Json(object.getAsJsonObject(member));
    }

    /** Of everything that carries a "v". */
    public Json requireVersion1() throws Malformed {
        if (number("v") != 1) {
            throw new Malformed("is of another version than 1");
        }
        return this;
    }
}
