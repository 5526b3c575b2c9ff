package org.duban.form.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What forms say beside their own words; English in {@code messages/fields_en.properties}. */
@MessageBundle("fields")
public interface FormTexts {

    @Message("必填")
    String required();

    @Message("请选择")
    String choose();

    @Message("如 2026-06-01 或 20260601")
    String dayHint();

    @Message("打开日历")
    String calendar();

    @Message("选择文件")
    String file();

    @Message("拍照")
    String camera();

    @Message("上传所选文件")
    String upload();

    @Message("移除")
    String remove();

    @Message("移除第 {number} 项")
    String removeRow(int number);

    @Message("增加一项")
    String add();

    @Message("第 {number} 项，共 {of} 项")
    String row(int number, int of);

    @Message("最多 {longest} 个字")
    String longest(int longest);

    @Message("保存草稿")
    String save();

    @Message("草稿 {at} 已保存")
    String saved(String at);

    @Message("有 {number} 处需要更正，尚未提交，您填写的内容都在")
    String wrong(int number);

    @Message("没有提交，您填写的内容都在本页")
    String refused();

    @Message("草稿中以下内容在现在的表单里没有对应的栏目，没有填入：")
    String unplaced();

    @Message("办理依据")
    String beside();

    @Message("直接办理")
    String toForm();

    @Message("相关信息")
    String facts();

    @Message("返回")
    String back();

    @Message("错误：")
    String error();

    @Message("（未填写）")
    String nothing();

    @Message("浏览器未运行脚本，填写内容不会自动保存：请不时点击“保存草稿”。登录失效，或者所选文件过大（单个不超过 20 MB）时，此后填写的内容会丢失。")
    String withoutScript();
}
