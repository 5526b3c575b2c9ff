package org.duban.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.duban.casefile.ServiceReceipt;
import org.duban.document.DocumentContent.Contact;
import org.duban.document.DocumentContent.Officer;
import org.duban.document.DocumentContent.Party;
import org.duban.document.DocumentContent.Reference;
import org.duban.interview.InterviewNotice;
import org.duban.interview.InterviewPostponement;
import org.duban.interview.InterviewRecord;
import org.duban.rectification.RectificationNotice;
import org.duban.rectification.RectificationReport;
import org.duban.rectification.ReinspectionOpinion;

/** Documents as a case of the smallest city would have them: long, with many items and rare characters in names. */
final class DocumentFixture {

    private static final Map<DocumentKind, Supplier<DocumentContent>> CONTENTS = Map.of(RectificationNotice.KIND,
            () -> notice(2),
            ServiceReceipt.KIND, DocumentFixture::receipt, RectificationReport.KIND, () -> report(2), ReinspectionOpinion.KIND,
            () -> opinion(2), InterviewNotice.KIND, DocumentFixture::interviewNotice, InterviewPostponement.KIND,
            DocumentFixture::interviewPostponement, InterviewRecord.KIND, DocumentFixture::interviewRecord);

    static final LocalDate DAY = LocalDate.of(2026, 7, 13);
    static final String AUTHORITY = "JY-AJZ";

    private static final String CASE = "济住建实名案〔2026〕1号";
    private static final String ISSUER = "济源市建筑施工安全监督站";
    private static final String PROJECT = "沁园春晓住宅小区一期（含地下车库、配套幼儿园及室外管网）建设工程";
    private static final Party CONTRACTOR = new Party("河南济水建设集团有限公司", "91419001MA0010221U", "段志强",
            "济源市沁园路 13 号");
    private static final Party LABOUR = new Party("济源市蟒河建筑劳务有限公司", "91419001MA00105044", "牛䶮𬭎",
            "济源市沁园路 17 号院㛃水苑 2 号楼 1 单元");
    private static final List<Officer> OFFICERS = List.of(new Officer("陈正平", "豫执法 41900101"),
            new Officer("王淑芳", "豫执法 41900102"));
    private static final Contact CONTACT = new Contact("郭建军", "0391-0000000", "济源市黄河大道中段 1 号");
    private static final Reference ORDER = new Reference("限期整改通知书", "济住建（实名）限改字〔2026〕1号", DAY);

    private DocumentFixture() {
    }

    static RectificationNotice notice(int items) {
        return new RectificationNotice(CASE, ISSUER, PROJECT, "济源市沁园街道 1 号地块", List.of(LABOUR), List.of(ORDER), OFFICERS,
                LocalDate.of(2026, 7, 9), IntStream.rangeClosed(1, items).mapToObj(n -> item(n)).toList(),
                "你单位应当在整改期限内逐项整改，并通过本系统提交整改报告和证明材料（现场照片、考勤记录、劳动合同、工资支付凭证等）；整改完成后由监理单位出具意见。因客观原因不能按期完成的，应当在期限届满前书面申请延期并说明理由。",
                "逾期不整改或者整改不到位的，本机关将依法采取约谈、列入重点监管名单等措施，并依照有关法律法规的规定处理；构成违法的，依法给予行政处罚。", CONTACT);
    }

    static ServiceReceipt receipt() {
        return new ServiceReceipt(CASE, ISSUER, PROJECT, ORDER, CONTRACTOR, "留置送达", "济源市沁园街道 1 号地块项目部办公室",
                DAY, "张德全（项目经理）", "项目经理张德全在场，以法定代表人外出为由拒绝签收", "沁园街道办事处工作人员 㛃国强", null, OFFICERS,
                "已当场告知文书内容，将文书留置于项目部办公室，并拍照、录像记录送达过程。");
    }

    static RectificationReport report(int items) {
        return new RectificationReport(CASE, ISSUER, PROJECT, CONTRACTOR, ORDER,
                IntStream.rangeClosed(1, items).mapToObj(n -> new RectificationReport.Item(
                        "未按规定实施封闭式管理和考勤（第 " + n + " 项）", "完善施工现场封闭管理设施，进出场人员全部刷脸考勤。",
                        "已于 3 日内完成东门、西门围挡及两套人脸识别闸机的安装调试，对在场 126 名工人重新采集信息，并组织专项培训 2 次。", "牛䶮𬭎",
                        LocalDate.of(2026, 7, 18), List.of("东门闸机照片.jpg", "西门闸机照片.jpg", "考勤记录（7月14日至18日）.xlsx")))
                        .toList(),
                "张德全", LocalDate.of(2026, 7, 19), false, false);
    }

    static ReinspectionOpinion opinion(int items) {
        return new ReinspectionOpinion(CASE, ISSUER, PROJECT, CONTRACTOR, ORDER, LocalDate.of(2026, 7, 21),
                "济源市沁园街道 1 号地块", OFFICERS,
                IntStream.rangeClosed(1, items).mapToObj(n -> new ReinspectionOpinion.Item(
                        "未按规定实施封闭式管理和考勤（第 " + n + " 项）", "完善施工现场封闭管理设施，进出场人员全部刷脸考勤。",
                        n % 2 == 0 ? "已整改" : "部分整改", "现场抽查 30 名作业人员，29 人有当日考勤记录，1 人为当日新进场尚未登记。")).toList(),
                "本次复查的事项中，部分已经整改，其余事项整改不到位。", "整改不到位的事项另行下达限期整改通知书，继续整改。", CONTACT);
    }

    static InterviewNotice interviewNotice() {
        return new InterviewNotice(CASE, ISSUER, PROJECT, CONTRACTOR,
                "本机关于 2026 年 7 月 13 日向你单位送达限期整改通知书，责令在东门安装人脸识别考勤设备；期限届满，仍未整改。",
                "《关于加强建筑工人实名制管理的实施方案》三（二）", LocalDate.of(2026, 7, 24), "09:30", "本机关三楼会议室", "企业法定代表人或者主要负责人、项目经理",
                "整改报告、考勤设备采购合同、现场照片", "无正当理由不到场的，视为已经约谈，本机关将据此记录在案并要求限期整改。", CONTACT);
    }

    static InterviewPostponement interviewPostponement() {
        return new InterviewPostponement(CASE, ISSUER, PROJECT, CONTRACTOR,
                new Reference("约谈通知书", "济住建（实名）约谈字〔2026〕1号", DAY), "防汛应急响应期间人员调配", LocalDate.of(2026, 7, 31), "15:00",
                "本机关三楼会议室", "企业法定代表人或者主要负责人、项目经理", "整改报告、考勤设备采购合同", "无正当理由不到场的，视为已经约谈。", CONTACT);
    }

    static InterviewRecord interviewRecord() {
        return new InterviewRecord(CASE, ISSUER, PROJECT, CONTRACTOR,
                new Reference("约谈通知书", "济住建（实名）约谈字〔2026〕1号", DAY), "第1次约谈", LocalDate.of(2026, 7, 24), "09:30",
                "本机关三楼会议室", OFFICERS,
                List.of(new InterviewRecord.Attendee("牛䶮𬭎", "河南济水建设集团有限公司副总经理", "委托代理人"),
                        new InterviewRecord.Attendee("张德全", "沁园春晓项目部项目经理", "项目经理")),
                "法定代表人因病住院", null, "东门未设置人脸识别考勤设备，期限届满仍未整改。", "完成东门考勤设备的安装调试并接入市级平台。",
                "设备已经采购，因厂家供货延迟未能安装。", "七月三十一日前完成安装，逾期愿意接受监督。", "2026-07-31", "到场人员和约谈人已签字。");
    }

    /** Every kind of document, each of which {@link #content} has an example of. */
    static Set<DocumentKind> kinds() {
        return CONTENTS.keySet();
    }

    /** What a document of this kind says, of two items where it has items. */
    static DocumentContent content(DocumentKind kind) {
        return CONTENTS.get(kind).get();
    }

    static NewDocument document(long caseId, DocumentKind kind, Map<String, Object> data, Set<Long> audience) {
        return new NewDocument(caseId, kind, AUTHORITY, DAY, data, audience);
    }

    private static RectificationNotice.Item item(int n) {
        return new RectificationNotice.Item("未按规定实施封闭式管理和考勤（第 " + n + " 项）",
                "施工现场东门未设置人脸识别考勤设备，当日在场作业人员 126 人，其中 37 人无当日考勤记录，占 29.4%；"
                        + "塔吊司机䶮某、架子工㛃某未签订劳动合同，未进行实名登记即进场作业。",
                "沁园春晓住宅小区一期 3 号楼施工现场及东门出入口", LocalDate.of(2026, 7, 9),
                n % 2 == 0 ? LABOUR.name() : CONTRACTOR.name(),
                List.of(new RectificationNotice.Basis("保障农民工工资支付条例", "第二十八条"),
                        new RectificationNotice.Basis("建筑工人实名制管理办法（试行）", "第十条第一款")),
                "在东门安装人脸识别考勤设备并接入市级平台；对 37 名人员补录实名信息、补签劳动合同；未完成登记的人员不得进场作业。", 7, false);
    }
}
