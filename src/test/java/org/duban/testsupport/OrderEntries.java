package org.duban.testsupport;

import java.util.function.BiFunction;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the people of a rectification type into the form of each task, when all goes well. */
public final class OrderEntries {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String today;
    private final BiFunction<String, String, String> files;

    /**
     * Entries of one day.
     *
     * @param files sends a paper of this person under this name and tells its id
     */
    public OrderEntries(String today, BiFunction<String, String, String> files) {
        this.today = today;
        this.files = files;
    }

    /** The content of a paper that no other one has. */
    public static byte[] paper() {
        return Pdfs.page();
    }

    /** What this person enters at this task, given what its form shows. */
    public ObjectNode of(String person, String element, JsonNode form) {
        ObjectNode data = JSON.createObjectNode();
        return switch (element) {
            case "UserTask_DraftOrder" -> draft(data, form);
            case "UserTask_ApproveOrder", "UserTask_ApproveClosing" -> data.put("approved", "yes");
            case "UserTask_UploadSealedOrder" -> seal(data, form, person);
            case "UserTask_ServeOrder" -> data.put("party", form.path("partyOptions").path(0).path("value").asText())
                    .put("method", "DIRECT").put("servedOn", today).put("recipient", "王秀兰")
                    .put("capacity", "MAIL_CLERK").put("place", "公司办公室")
                    .put("proofFileId", files.apply(person, "送达回证"));
            case "UserTask_AnswerOrder" -> answer(data, form, person);
            case "UserTask_GiveOpinion" -> data.put("opinion", "AGREE").put("text", "整改措施已落实，同意报请复查。");
            case "UserTask_Reinspect" -> reinspect(data, form);
            case "UserTask_ConfirmReinspection" -> data.put("agreed", "yes");
            case "UserTask_CloseCase" -> data.put("conclusion", "全部事项已整改到位，同意结案。");
            default -> data;
        };
    }

    private ObjectNode seal(ObjectNode data, JsonNode form, String person) {
        return sealed(data, form, () -> files.apply(person, "盖章件"));
    }

    /** A scan for each paper that the form shows. */
    public static ObjectNode sealed(ObjectNode data, JsonNode form, Supplier<String> scan) {
        ArrayNode papers = data.putArray("papers");
        form.path("papers").forEach(one -> papers.addObject().put("documentId", one.path("documentId").asText())
                .put("sealedFileId", scan.get()));
        return data;
    }

    private static ObjectNode draft(ObjectNode data, JsonNode form) {
        data.put("reportTo", "监督一科").put("contact", "陈正平 0391-0000000");
        ArrayNode items = data.putArray("items");
        for (JsonNode item : form.path("items")) {
            ObjectNode row = items.addObject();
            for (String key : new String[] { "itemId", "facts", "place", "requirement", "days" }) {
                row.set(key, item.path(key));
            }
        }
        return data;
    }

    private ObjectNode answer(ObjectNode data, JsonNode form, String person) {
        ArrayNode answers = data.putArray("answers");
        for (JsonNode item : form.path("answers")) {
            answers.addObject().put("itemId", item.path("itemId").asText()).put("measure", "已补登记并培训到位。")
                    .put("person", "张德全").put("doneOn", today).put("evidenceFileIds", files.apply(person, "整改照片"));
        }
        return data;
    }

    private ObjectNode reinspect(ObjectNode data, JsonNode form) {
        ArrayNode verdicts = data.put("inspectedOn", today).putArray("verdicts");
        for (JsonNode item : form.path("verdicts")) {
            verdicts.addObject().put("itemId", item.path("itemId").asText()).put("verdict", "ACCEPTED").put("finding",
                    "现场核查，已整改到位。");
        }
        return data;
    }
}
