package org.jixiao.web.problem;

import java.util.Map;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** What to say where only a status is known: refusals made by the framework before a service sees the request. */
final class ByStatus {

    private static final Map<Integer, Text> DETAILS = Map.of(
            400, new Text("无法理解该请求。", "The request can't be understood."),
            403, new Text("您无权进行此操作。", "You may not do this."),
            404, new Text("此地址没有资源。", "There is nothing at this address."),
            405, new Text("此地址不支持该方法。", "This address doesn't know this method."),
            406, new Text("无法以 Accept 所列的格式应答。", "There is no answer in a format that Accept lists."),
            413, new Text("请求内容超过允许的大小。", "The request is larger than allowed."),
            415,
                    new Text(
                            "不支持该 Content-Type，请使用 application/json。",
                            "This Content-Type isn't read here. Send application/json."));

    private ByStatus() {}

    static Reason reason(int status, @Nullable String allow) {
        if (status == 401) {
            return Reason.of(Refusal.unauthenticated());
        }
        Reason reason = new Reason(status, DETAILS.getOrDefault(status, Titles.of(status)));
        return allow == null ? reason : reason.with("Allow", allow);
    }
}
