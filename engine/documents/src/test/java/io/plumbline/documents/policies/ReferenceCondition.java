// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.policies;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Conditions done the slow and plain way, from JSON at every question; for comparison with the evaluation. */
final class ReferenceCondition {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^},]*)(?:, *'([^']*)')?}");

    private final boolean variables;
    private final Map<String, List<String>> context;

    ReferenceCondition(boolean variables, Map<String, List<String>> context) {
        this.variables = variables;
        this.context = context;
    }

    boolean holds(String operator, String key, JsonNode written) {
        List<String> wanted = ReferenceEvaluator.texts(written);
        List<String> given = values(key);
        if (operator.equals("Null")) {
            return wanted.stream().anyMatch(value -> Boolean.parseBoolean(value) == given.isEmpty());
        }
        String name = operator.replaceFirst("^For(All|Any)Values?:", "").replaceFirst("IfExists$", "");
        if (given.isEmpty() && operator.endsWith("IfExists")) {
            return true;
        }
        boolean negated = name.contains("Not");
        String positive = name.replace("Not", "");
        List<String> set = given.stream().allMatch(String::isEmpty) ? List.of() : given;
        if (operator.startsWith("ForAllValues:")) {
            return set.stream().allMatch(value -> negated != any(positive, value, wanted));
        }
        if (operator.startsWith("ForAnyValue:")) {
            return set.stream().anyMatch(value -> negated != any(positive, value, wanted));
        }
        return negated != given.stream().anyMatch(value -> any(positive, value, wanted));
    }

    private List<String> values(String key) {
        return context.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(key))
                .map(Map.Entry::getValue).findFirst().orElse(List.of());
    }

    private boolean any(String operator, String given, List<String> wanted) {
        return wanted.stream().anyMatch(value -> {
            try {
                return one(operator, given, value);
            } catch (RuntimeException _) {
                return false;
            }
        });
    }

    private boolean one(String operator, String given, String wanted) {
        return switch (operator) {
            case "StringEquals" -> pattern(wanted, false).filter(regex -> given.matches("(?s)" + regex)).isPresent();
            case "StringEqualsIgnoreCase" ->
                pattern(wanted, false).filter(regex -> given.matches("(?is)" + regex)).isPresent();
            case "StringLike" -> like(given, wanted);
            case "ArnEquals", "ArnLike" -> arn(given, wanted);
            case "Bool" -> wanted.matches("(?i)true|false") && wanted.equalsIgnoreCase(given);
            case "BinaryEquals" ->
                Arrays.equals(Base64.getDecoder().decode(wanted), Base64.getDecoder().decode(given));
            case "IpAddress" -> inRange(given, wanted);
            default -> operator.startsWith("Numeric")
                    ? order(operator.substring(7), new BigDecimal(given).compareTo(new BigDecimal(wanted)))
                    : order(operator.substring(4), moment(given).compareTo(moment(wanted)));
        };
    }

    private static boolean order(String word, int sign) {
        return switch (word) {
            case "Equals" -> sign == 0;
            case "LessThan" -> sign < 0;
            case "LessThanEquals" -> sign <= 0;
            case "GreaterThan" -> sign > 0;
            case "GreaterThanEquals" -> sign >= 0;
            default -> throw new IllegalArgumentException(word);
        };
    }

    /** Returns whether {@code text} fits {@code wanted} with its wildcards and variables. */
    boolean like(String text, String wanted) {
        return pattern(wanted, true).filter(regex -> text.matches("(?s)" + regex)).isPresent();
    }

    private boolean arn(String given, String wanted) {
        String kept = variables
                ? VARIABLE.matcher(wanted).replaceAll(found -> Matcher
                        .quoteReplacement(found.group().replace(':', ';')))
                : wanted;
        String[] parts = kept.split(":", 6);
        String[] texts = given.split(":", 6);
        for (int index = 0; index < 6; index++) {
            if (!like(texts[index], parts[index].replace(';', ':'))) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> pattern(String wanted, boolean wildcards) {
        StringBuilder regex = new StringBuilder();
        Matcher matcher = VARIABLE.matcher(wanted);
        int from = 0;
        while (variables && matcher.find()) {
            regex.append(text(wanted.substring(from, matcher.start()), wildcards));
            String key = matcher.group(1);
            List<String> values = values(key);
            if (List.of("*", "?", "$").contains(key)) {
                regex.append(Pattern.quote(key));
            } else if (values.size() == 1) {
                regex.append(Pattern.quote(values.getFirst()));
            } else if (matcher.group(2) != null) {
                regex.append(Pattern.quote(matcher.group(2)));
            } else {
                return Optional.empty();
            }
            from = matcher.end();
        }
        return Optional.of(regex.append(text(wanted.substring(from), wildcards)).toString());
    }

    private static String text(String text, boolean wildcards) {
        String quoted = Pattern.quote(text);
        return wildcards ? quoted.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") : quoted;
    }

    private static Instant moment(String written) {
        if (written.matches("-\\d+|\\d{5,}|\\d{1,3}")) {
            return Instant.ofEpochSecond(Long.parseLong(written));
        }
        String whole = switch (written.length()) {
            case 4 -> written + "-01-01T00:00:00Z";
            case 7 -> written + "-01T00:00:00Z";
            case 10 -> written + "T00:00:00Z";
            default -> written;
        };
        return OffsetDateTime.parse(whole).toInstant();
    }

    private static boolean inRange(String given, String wanted) {
        String[] parts = wanted.split("/", -1);
        byte[] address = address(given);
        byte[] network = address(parts[0]);
        int bits = network.length * 8;
        int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
        return address.length == network.length && prefix <= bits
                && new BigInteger(1, address).shiftRight(bits - prefix)
                        .equals(new BigInteger(1, network).shiftRight(bits - prefix));
    }

    /** The platform also reads "5" as 0.0.0.5. */
    private static byte[] address(String written) {
        if (!written.contains(":") && written.split("\\.", -1).length != 4) {
            throw new IllegalArgumentException(written);
        }
        return InetAddress.ofLiteral(written).getAddress();
    }
}
