package org.duban.form;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Forms of the tests, written with single quotation marks. */
final class Schemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One of everything that a page draws. */
    static final JsonNode EVERYTHING = form("""
            {'type': 'text', 'text': '### 案件\\n\\n案号：**{{caseNo}}**\\n\\n{{#loop items}}\\n- {{this.name}}\\n{{/loop}}'},
            {'type': 'text', 'text': '退回：{{reason}}', 'conditional': {'hide': '=reason = null'}},
            {'type': 'select', 'key': 'party', 'label': '单位', 'valuesKey': 'parties', 'layout': {'row': 'one'}},
            {'type': 'datetime', 'key': 'on', 'subtype': 'date', 'dateLabel': '日期', 'layout': {'row': 'one'}},
            {'type': 'radio', 'key': 'agreed', 'label': '意见', 'validate': {'required': true},
             'values': [{'label': '同意', 'value': 'yes'}, {'label': '不同意', 'value': 'no'}],
             'properties': {'en': 'Opinion', 'en.yes': 'Agree', 'en.no': 'Disagree'}},
            {'type': 'textarea', 'key': 'why', 'label': '理由', 'description': '写明依据', 'validate': {'maxLength': 9},
             'conditional': {'hide': '=agreed != "no"'}, 'properties': {'en': 'Reason', 'en.hint': 'With its basis'}},
            {'type': 'checkbox', 'key': 'urgent', 'label': '情况紧急'},
            {'type': 'group', 'label': '期限', 'components': [{'type': 'number', 'key': 'days', 'label': '天数'}]},
            {'type': 'dynamiclist', 'path': 'rows', 'label': '逐项', 'allowAddRemove': false, 'components': [
             {'type': 'text', 'text': '**{{this.name}}**'},
             {'type': 'textfield', 'key': 'itemId', 'readonly': true, 'properties': {'reference': 'yes'}},
             {'type': 'textfield', 'key': 'measure', 'label': '措施', 'properties': {'required': 'begun'}},
             {'type': 'datetime', 'key': 'doneOn', 'dateLabel': '完成日期', 'properties': {'required': 'begun'}},
             {'type': 'textfield', 'key': 'files', 'label': '材料', 'validate': {'pattern': '^[0-9,]+$'},
              'properties': {'upload': 'many'}}]},
            {'type': 'dynamiclist', 'path': 'people', 'label': '人员', 'allowAddRemove': true, 'components': [
             {'type': 'textfield', 'key': 'name', 'label': '姓名', 'validate': {'required': true}}]}
            """.replace("=agreed != \"no\"", "=agreed != \\\"no\\\""));

    private Schemas() {
    }

    static JsonNode form(String components) {
        return json("{'components': [" + components + "]}");
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
