// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;
import static io.plumbline.measure.PlumblineException.Category.INVALID_DATA;

import com.fasterxml.jackson.databind.JsonNode;
import io.burt.jmespath.Expression;
import io.burt.jmespath.JmesPathException;
import io.burt.jmespath.jackson.JacksonRuntime;
import io.burt.jmespath.parser.ParseException;
import io.plumbline.measure.PlumblineException;
import java.util.Optional;

/** A JMESPath expression that tells where in a JSON record or document a value is. May be shared between threads. */
public final class JsonPath {
    private static final JacksonRuntime RUNTIME = new JacksonRuntime();

    private final String key;
    private final String text;
    private final Expression<JsonNode> expression;

    private JsonPath(String key, String text, Expression<JsonNode> expression) {
        this.key = key;
        this.text = text;
        this.expression = expression;
    }

    /**
     * Returns the expression {@code text}.
     *
     * @param key where it is written, "features" or "predictor.label", for the messages
     * @throws PlumblineException INVALID_CONFIGURATION when it is not JMESPath
     */
    public static JsonPath compile(String key, String text) {
        try {
            return new JsonPath(key, text, RUNTIME.compile(text));
        } catch (JmesPathException failure) {
            throw new PlumblineException(INVALID_CONFIGURATION, "%s '%s' is not a JMESPath expression%s. %s"
                    .formatted(key, text, position(failure), "Write a path such as 'label' or 'rows[*].label'."),
                    failure);
        } catch (StackOverflowError failure) {
            throw new PlumblineException(INVALID_CONFIGURATION,
                    key + " holds a JMESPath expression that is nested too deeply. Write a plain path such as 'label'.",
                    failure);
        }
    }

    private static String position(JmesPathException failure) {
        if (failure instanceof ParseException errors && errors.iterator().hasNext()) {
            return ": it stops making sense at character " + (errors.iterator().next().position() + 1);
        }
        return ": " + failure.getMessage();
    }

    /**
     * Returns what the expression selects from {@code node}; empty when that is nothing or a JSON null, which JMESPath does
     * not tell apart.
     *
     * @throws PlumblineException INVALID_DATA when a function of the expression cannot take what it is given
     */
    public Optional<JsonNode> find(JsonNode node) {
        try {
            return Optional.ofNullable(expression.search(node))
                    .filter(found -> !found.isNull() && !found.isMissingNode());
        } catch (JmesPathException failure) {
            throw new PlumblineException(INVALID_DATA,
                    "%s '%s' cannot be evaluated on the data: a function in it was given "
                            .formatted(key, text) + "a value of a type it does not take.",
                    failure);
        }
    }

    /**
     * Returns what the expression selects from {@code node}.
     *
     * @param where what {@code node} is, "line 7 of data.jsonl", for the message
     * @throws PlumblineException INVALID_DATA when it selects nothing
     */
    public JsonNode require(JsonNode node, String where) {
        return find(node).orElseThrow(() -> new PlumblineException(INVALID_DATA,
                "%s '%s' selects nothing in %s. Compare the expression with the data.".formatted(key, text, where)));
    }
}
