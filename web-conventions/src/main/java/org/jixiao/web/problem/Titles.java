package org.jixiao.web.problem;

import java.util.Map;
import org.jixiao.web.Text;

/** The name of each status in both languages; the title of a problem whose type is {@code about:blank}. */
final class Titles {

    private static final Map<Integer, Text> BY_STATUS = Map.ofEntries(
            Map.entry(400, new Text("请求有误", "Bad Request")),
            Map.entry(401, new Text("未认证", "Unauthorized")),
            Map.entry(403, new Text("无权访问", "Forbidden")),
            Map.entry(404, new Text("不存在", "Not Found")),
            Map.entry(405, new Text("不支持该方法", "Method Not Allowed")),
            Map.entry(406, new Text("无法提供所要求的格式", "Not Acceptable")),
            Map.entry(408, new Text("请求超时", "Request Timeout")),
            Map.entry(409, new Text("状态冲突", "Conflict")),
            Map.entry(410, new Text("已不再提供", "Gone")),
            Map.entry(412, new Text("前提条件不符", "Precondition Failed")),
            Map.entry(413, new Text("请求内容过大", "Content Too Large")),
            Map.entry(414, new Text("请求地址过长", "URI Too Long")),
            Map.entry(415, new Text("不支持的内容类型", "Unsupported Media Type")),
            Map.entry(422, new Text("内容不符合规则", "Unprocessable Content")),
            Map.entry(429, new Text("请求过多", "Too Many Requests")),
            Map.entry(500, new Text("服务内部错误", "Internal Server Error")),
            Map.entry(503, new Text("服务暂不可用", "Service Unavailable")));

    private Titles() {}

    static Text of(int status) {
        Text known = BY_STATUS.get(status);
        if (known != null) {
            return known;
        }
        return status < 500 ? new Text("请求未被接受", "Request Refused") : new Text("服务错误", "Server Error");
    }
}
