package org.duban.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.duban.problem.DubanProblem;
import org.duban.shared.Clause;
import org.duban.violation.ViolationCatalogueFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Clause("行政处罚法 9")
class PenaltyWordsTest {

    private final Profile jiyuan = new Profiles().get("jy", "2026-1");

    @ParameterizedTest
    @ValueSource(strings = { "责令项目停工", "立即停工整改", "限制承接新工程", "给予警告", "没收保证金", "停业整顿", "吊销施工许可证", "吊销资质证书",
            "暂扣安全生产许可证", "限期改正并处罚款五万元", "处5万元罚款", "处以五万元", "罚5000元", "责令停产", "取消投标资格", "通报批评", "列入黑名单",
            "列入黑榜", "纳入失信联合惩戒名单", "列入重点监管名单", "记入企业不良信用记录", "扣信用分10分", "责令关闭", "关闭工地", "暂停施工", "停止施工",
            "停止一切作业", "立即停止该项目施工", "全面停止现场施工作业", "中止施工", "暂停该项目", "停建", "整改完成前不得施工", "禁止继续施工",
            "所有人员不得进入现场", "经验收合格后方可复工", "不得擅自复工", "停止经营", "停止生产", "歇业整改", "不得承接新项目", "暂停承揽业务",
            "禁止参加投标", "限制其招标投标", "清出本市建筑市场", "清除出济源建筑市场", "市场禁入", "限制从业", "终身不得从事建筑活动",
            "暂停办理施工许可", "不予办理相关手续", "降低资质等级", "撤销资质", "收回施工许可证", "取消执业资格", "暂停执业资格", "行政拘留",
            "没收违法所得", "扣除工资保证金", "扣缴保证金三十万元", "公开曝光", "全市通报", "予以通报", "给予行政处罚", "查封施工现场", "扣押设备",
            "断水断电", "停止全部工程施工", "停止项目", "勒令停工", "取消评优资格", "停工，人员撤离", "停工人员撤离现场", "停工，地下室抽水", "警告一次",
            "处人民币罚金", "停止浇筑混凝土", "停止东门区域钢筋绑扎", "整顿期间不再施工", "暂缓施工", "封闭施工现场", "工地全部停下来，待整改合格后再干",
            "全体工人一律离场", "清退出济源市场", "三个月内不得在济源承建项目", "限制参加招标", "信用等级下调", "上交违约金一万元", "罚 五 千",
            "将贵公司列入重点监管" })
    void shouldRefuseWhateverImposesAPenalty(String words) {
        refused(words);
        refused("请于七日内完成整改，并" + words + "。");
    }

    @ParameterizedTest
    @ValueSource(strings = { "停 工", "停　工", "停\n工", "停、工整改", "停-工", "停·工", "停“工”", "停。工", "停\u200b工", "責令停工", "罰款", "沒收保證金",
            "吊銷施工許可證", "暫扣許可證", "停業整頓", "通報批評", "列入黑名單", "給予警告", "限制承接新項目", "關閉工地", "ｶ停工", "处５万元",
            "处５０００元", "⽴即停⼯", "罚😀款", "吊★销资质", "责 令 项 目 停 工", "停ˇ工", "罚 款 5 万 元", "警　告", "停\u00ad工" })
    void shouldReadThroughWhatHidesAWord(String words) {
        refused(words);
    }

    @ParameterizedTest
    @ValueSource(strings = { "停止安排未登记人员上岗", "立即停止安排未登记人员上岗，并完成登记", "停用不合格设备", "未登记人员不得进入现场", "不得进入现场",
            "停止使用不合格的考勤设备", "未经实名登记的人员不得上岗", "未登记人员不得施工", "未登记的工人不得作业", "停止未登记人员作业",
            "将未登记人员清退出场", "设置安全警告标志", "在出入口设置警告牌", "实行封闭式管理", "封闭现场多余的出入口，只留设有门禁的通道",
            "补录停工期间的考勤记录", "说明停工原因", "不得扣押工人身份证件", "退还违规收取的工人罚款", "退还工人的罚款", "返还暂扣的工资：不得暂扣工人工资",
            "未没收到考勤记录的班组重新报送", "补足工资保证金", "按规定存储农民工工资保证金", "停电时采用手工登记并事后补录", "补签劳动合同",
            "七日内安装考勤设备并接入平台", "注销离场人员信息", "关闭管理员的默认账户", "在维权信息告示牌公示联系方式", "向全体工人通报考勤结果",
            "暂停工人进场登记，直至核对完毕", "对未刷卡的工人进行提醒教育", "核对施工许可证上的项目名称", "填写资质证书编号", "暂停工程款支付前先核实",
            "限制未登记人员进入", "配备劳资专管员", "每月公示考勤表，时间不少于五日", "取消人工代打卡", "停止代打卡行为", "停止施工人员无证上岗", "停止未登记人员浇筑混凝土", "未登记人员一律离场",
            "封闭施工现场出入口以外的通道", "每日点名",
            "更换项目部考勤机", "建立用工管理台账，保存至工程完工后三年", "登记施工作业人员", "提交整改报告及证明材料" })
    void shouldLetPassWhatACompanyIsToDo(String words) {
        MeasureGate.requireNoPenalty(jiyuan, "items.0.requirement", words);
        assertThat(jiyuan.penalties().in(words)).isEmpty();
    }

    @Test
    void shouldLetPassWhatEveryOrderBeginsWith() {
        assertThat(ViolationCatalogueFixture.titles())
                .allSatisfy(title -> assertThat(jiyuan.penalties().in("改正上述行为：" + title + "。")).isEmpty());
    }

    @Test
    void shouldNameTheFieldTheWordAndTheArticle() {
        assertThatThrownBy(() -> MeasureGate.requireNoPenalty(jiyuan, "items.1.requirement", "限期改正并处罚款"))
                .isInstanceOfSatisfying(DubanProblem.class, problem -> {
                    assertThat(problem.violations()).extracting(DubanProblem.Violation::field)
                            .isEqualTo(List.of("items.1.requirement"));
                    assertThat(problem.violations().getFirst().message().zh()).contains("罚款", "行政处罚法 第九条第（二）项");
                    assertThat(problem.extras()).containsEntry("clause", "行政处罚法 第九条第（二）项");
                });
    }

    private void refused(String words) {
        assertThatThrownBy(() -> MeasureGate.requireNoPenalty(jiyuan, "requirement", words)).as(words)
                .isInstanceOf(DubanProblem.class);
    }
}
