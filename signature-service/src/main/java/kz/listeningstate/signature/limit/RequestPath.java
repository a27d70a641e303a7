package kz.listeningstate.signature.limit;

import io.vertx.ext.web.RoutingContext;

/** What a request asks for, as the resources see it. */
public final class RequestPath {
    private RequestPath() {}

    /** The path without parameters and without slashes at its end, which lead to the same resource. */
    public static String of(RoutingContext exchange) {
        return plain(exchange.normalizedPath());
    }

    static String plain(String path) {
        int semicolon = path.indexOf(';');
        int end = semicolon < 0 ? path.length() : semicolon;
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}
