package org.duban.problem.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;

/** What has no fields of ours, such as a form's submission: looked through to its last leaf for what no field would take. */
final class RequestTrees extends JsonDeserializer<JsonNode> {

    private static final JsonDeserializer<? extends JsonNode> TREES = JsonNodeDeserializer.getDeserializer(JsonNode.class);

    @Override
    public JsonNode deserialize(JsonParser json, DeserializationContext context) throws IOException {
        JsonNode tree = TREES.deserialize(json, context);
        refuse(tree, json);
        return tree;
    }

    @Override
    public JsonNode getNullValue(DeserializationContext context) throws JsonMappingException {
        return TREES.getNullValue(context);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) throws JsonMappingException {
        return TREES.getAbsentValue(context);
    }

    private static void refuse(JsonNode tree, JsonParser json) throws JsonMappingException {
        if (tree.isTextual()) {
            UncleanText.refuseHalf(tree.textValue(), json);
        }
        if (tree.isArray()) {
            LongLists.refuse(tree, json);
        }
        int at = 0;
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            refuse(field.getKey(), field.getValue(), json, new JsonMappingException.Reference(tree, field.getKey()));
        }
        for (JsonNode element : tree.isArray() ? tree : List.<JsonNode> of()) {
            refuse("", element, json, new JsonMappingException.Reference(tree, at++));
        }
    }

    private static void refuse(String name, JsonNode within, JsonParser json, JsonMappingException.Reference step)
            throws JsonMappingException {
        try {
            UncleanText.refuseHalf(name, json);
            refuse(within, json);
        } catch (JsonMappingException refusal) {
            refusal.prependPath(step);
            throw refusal;
        }
    }
}
