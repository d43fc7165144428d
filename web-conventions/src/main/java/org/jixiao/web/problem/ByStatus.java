package org.jixiao.web.problem;

import java.util.List;
import java.util.Map;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** What to say where only a status is known: refusals made by the framework before a service sees the request. */
final class ByStatus {

    private static final Map<Integer, Text> DETAILS = Map.of(
            400, new Text("无法理解该请求。", "The request can't be understood."),
            403, new Text("您无权进行此操作。", "You may not do this."),
            404, new Text("此地址没有资源。", "There is nothing at this address."),
            405, new Text("此地址不支持该方法。", "This address doesn't know this method."),
            406, new Text("无法以 Accept 所列的格式应答。", "There is no answer in a format that Accept lists."),
            413, Refusal.tooLarge().detail());

    /** JAX-RS says 404 where a parameter has the wrong type, without a word which one. */
    static final Reason WRONG_PARAMETER = new Reason(
            400,
            new Text(
                    "地址中的某个参数类型有误，例如应为整数。",
                    "A parameter in the address has the wrong type, such as text for a number."));

    static final Reason UNSTORABLE =
            new Reason(400, new Text("某个值超出可存储的范围。", "A value is outside of what can be stored."));

    private ByStatus() {}

    /** @param types what is read there */
    static Reason unsupported(List<String> types) {
        return new Reason(
                415,
                new Text(
                        "不支持该 Content-Type；此处接受 " + String.join("、", types) + "。",
                        "This Content-Type isn't read here. Send " + String.join(", ", types) + "."));
    }

    static Reason encoded(String encoding) {
        return new Reason(
                415,
                new Text(
                        "不支持 Content-Encoding " + encoding + "，请发送未压缩的内容。",
                        "Content-Encoding " + encoding + " isn't read here. Send the content as it is."));
    }

    static Reason reason(int status) {
        if (status == 401) {
            return Reason.of(Refusal.unauthenticated());
        }
        return new Reason(status, DETAILS.getOrDefault(status, Titles.of(status)));
    }
}
