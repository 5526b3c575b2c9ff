package org.duban.problem;

/** The stable kinds of problems: the slug is the last part of the type URI and never changes its meaning. */
public enum ProblemType {

    /** The body or a parameter cannot be understood at all. */
    MALFORMED("malformed", 400, "请求无法识别", "The request cannot be understood"),
    /** Fields are missing, too long, of a wrong form or unknown. */
    INVALID("invalid", 400, "填写内容有误", "Some of what was entered is not valid"),
    /** Nobody is signed in, or the token is no longer good. */
    UNAUTHENTICATED("unauthenticated", 401, "请先登录", "Please sign in"),
    /** The person may see the thing, and may not do this with it. */
    FORBIDDEN("forbidden", 403, "没有权限", "You have no right to do this"),
    /** There is no such thing, or none this person may know of. */
    NOT_FOUND("not-found", 404, "未找到", "Not found"),
    /** The verb does not exist on this address. */
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "不支持该操作", "This operation does not exist here"),
    /** The offered or wanted media type is not spoken here. */
    NOT_ACCEPTABLE("not-acceptable", 406, "不支持的返回格式", "This format cannot be delivered"),
    /** The body stopped to come before its end. */
    TOO_SLOW("too-slow", 408, "提交中断", "The request did not arrive"),
    /** The thing's present state does not allow the act. */
    WRONG_STATE("wrong-state", 409, "当前状态不允许该操作", "The present state does not allow this"),
    /** Somebody changed it since it was read. */
    STALE_VERSION("stale-version", 409, "内容已被他人修改", "Somebody changed this meanwhile"),
    /** Somebody else holds the task. */
    ALREADY_CLAIMED("already-claimed", 409, "任务已被他人领取", "Somebody else has taken this task"),
    /** The same idempotency key came with another request. */
    IDEMPOTENCY_MISMATCH("idempotency-mismatch", 422, "幂等键已用于其他请求", "This idempotency key was used for another request"),
    /** The first request with this idempotency key is still at work. */
    IDEMPOTENCY_IN_PROGRESS("idempotency-in-progress", 409, "相同请求正在处理", "The same request is still being handled"),
    /** The body is larger than allowed. */
    TOO_LARGE("too-large", 413, "内容过大", "Too large"),
    /** The body's media type is not spoken here, or a file is not what it claims to be. */
    UNSUPPORTED_TYPE("unsupported-type", 415, "不支持的文件或内容类型", "This type of file or content is not accepted"),
    /** A period runs into a year whose working-day arrangement was not imported. */
    CALENDAR_MISSING("calendar-missing", 422, "缺少年度放假安排", "The year's working-day arrangement is missing"),
    /** A gate of the procedure refused; the detail names the clause and who can open it. */
    GATE_CLOSED("gate-closed", 422, "程序条件未满足", "A condition of the procedure is not met"),
    /** Too many requests in a short time. */
    TOO_MANY("too-many", 429, "请求过于频繁", "Too many requests"),
    /** Duban failed; the request id finds the cause in the log. */
    INTERNAL("internal", 500, "系统内部错误", "Something failed inside Duban"),
    /** A component that Duban needs is away. */
    UNAVAILABLE("unavailable", 503, "服务暂不可用", "Temporarily unavailable");

    private final String slug;
    private final int status;
    private final Text title;

    ProblemType(String slug, int status, String zh, String en) {
        this.slug = slug;
        this.status = status;
        this.title = new Text(zh, en);
    }

    /** The stable last part of the type URI. */
    public String slug() {
        return slug;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What kind of problem it is, in a few words. */
    public Text title() {
        return title;
    }
}
