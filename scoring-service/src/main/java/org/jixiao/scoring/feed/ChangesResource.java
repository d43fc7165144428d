package org.jixiao.scoring.feed;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Role;
import org.jixiao.web.feed.Following;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/scorecards/changes")
@Tag(name = "scorecards")
@RolesAllowed({Role.FINANCE, Role.AUDITOR, Role.CONSUMER})
public class ChangesResource {

    private static final String CURSOR = "{org.jixiao.scoring.cursor}";

    private final Feed feed;
    private final Following following;
    private final JsonWebToken token;

    @Inject
    public ChangesResource(Feed feed, Following following, JsonWebToken token) {
        this.feed = feed;
        this.following = following;
        this.token = token;
    }

    @GET
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listScorecardChanges",
            summary = "评分结果变更流 The feed of changes of all scorecards",
            description = "每个新版本恰好出现一次，顺序固定：记下 next，下次作为 after 传入，不重不漏。wait 为没有新变更时最多等待的秒数（长轮询）。"
                    + "以 Accept: text/event-stream 请求则持续推送（SSE），断线后以 Last-Event-ID 续传。 Every new version comes exactly"
                    + " once and in a fixed order: pass next as after, and nothing is missed or repeated. wait: seconds to wait"
                    + " at most where nothing is new (long poll). With Accept: text/event-stream the feed is sent as it goes on"
                    + " (SSE), and resumes after Last-Event-ID. 数据恢复到较早的状态并重建后，此前的 after 以 410 拒绝，须从 after=0 重新读取。"
                    + " 410 where the data were restored to an earlier state and rebuilt since, or the feed has not come as far"
                    + " as after: what was read may be missing then, and all is to be read again from after=0.")
    @APIResponse(
            responseCode = "200",
            description = "按位置排列 In the order of their places",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Changes.class)),
                @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = Change.class))
            })
    public Uni<Changes> changes(
            @Parameter(
                            description =
                                    "已读到的位置，即上次应答的 next；不填或填 0 则从头。 Place that was read already, which is the last answer's next; from the beginning without it, or where it is 0.")
                    @QueryParam("after")
                    @DefaultValue(Cursor.BEGINNING)
                    @Pattern(regexp = Cursor.PATTERN, message = CURSOR)
                    String after,
            @QueryParam("size") @Nullable Integer size,
            @Parameter(description = "没有新变更时最多等待的秒数。 Seconds to wait at most where nothing is new.")
                    @QueryParam("wait")
                    @Nullable
                    @Min(0)
                    @Max(60)
                    Integer wait) {
        int most = Window.of(1, size).size();
        Cursor start = feed.begin(after);
        return following
                .next(
                        place -> feed.after(start.at(place), most),
                        start.place(),
                        Duration.ofSeconds(wait == null ? 0 : wait))
                .map(Changes::of);
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5")
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> follow(
            @QueryParam("after") @DefaultValue(Cursor.BEGINNING) @Pattern(regexp = Cursor.PATTERN, message = CURSOR)
                    String after,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Pattern(regexp = Cursor.PATTERN, message = CURSOR) @Nullable
                    String lastEventId,
            @Context Sse sse) {
        Cursor start = feed.begin(lastEventId != null ? lastEventId : after);
        // Here a refusal can still be told; once events flow, nothing else can.
        feed.after(start, 1);
        return following
                .from(
                        place -> feed.after(start.at(place), Page.MAX_SIZE),
                        start.place(),
                        Instant.ofEpochSecond(token.getExpirationTime()))
                .map(news -> news.map(change -> event(sse, start, change)).orElseGet(() -> stillThere(sse)));
    }

    /** Keeps proxies from closing the connection, and shows whether anybody is still there. */
    private static OutboundSseEvent stillThere(Sse sse) {
        return sse.newEventBuilder().comment("nothing new").build();
    }

    private static OutboundSseEvent event(Sse sse, Cursor start, Change change) {
        return sse.newEventBuilder()
                .name("scorecard")
                .id(start.at(change.position()).text())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(Change.class, change)
                .build();
    }
}
