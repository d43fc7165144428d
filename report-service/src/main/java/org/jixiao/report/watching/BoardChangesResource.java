package org.jixiao.report.watching;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.report.board.BoardTable;
import org.jixiao.report.board.Entry;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Page;
import org.jixiao.web.Role;
import org.jixiao.web.feed.Following;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/board/changes")
@Tag(name = "board")
@RolesAllowed({Role.FINANCE, Role.AUDITOR, Role.CONSUMER})
public class BoardChangesResource {

    private final BoardTable board;
    private final Following following;
    private final JsonWebToken token;

    @Inject
    public BoardChangesResource(BoardTable board, Following following, JsonWebToken token) {
        this.board = board;
        this.following = following;
        this.token = token;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followBoard",
            summary = "看板变更流（SSE） What changes on the dashboard, as it does",
            description = "事件 entry 的数据为变化后的整行，id 为其位置；短时间内多次变化只送最后一次。断线后以 Last-Event-ID 续传，15 秒无变化则发送心跳注释，令牌到期则结束。"
                    + " 410：数据已恢复到较早状态，应重新读取看板。 Each event, named entry, is a whole line as it is now, with its place"
                    + " as id; bursts coalesce. Resumes after Last-Event-ID; a comment every 15 seconds of quiet; ends with the"
                    + " token. 410 where the feed has not come as far as after: read the board again.")
    @APIResponse(
            responseCode = "200",
            description = "按位置排列 In the order of their places",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = Entry.class)))
    public Multi<OutboundSseEvent> follow(
            @QueryParam("year") @NotNull @FiscalYear Integer year,
            @Parameter(description = "看板的 position；不填则从头。 The position of the board; without it from the beginning.")
                    @QueryParam("after")
                    @Nullable
                    @Min(0)
                    Long after,
            @Parameter(description = "最后收到的位置，优先于 after。 The last place received; counts rather than after.")
                    @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER)
                    @Pattern(regexp = "^[0-9]{1,18}$")
                    @Nullable
                    String lastEventId,
            @Context Sse sse) {
        long start = lastEventId != null ? Long.parseLong(lastEventId) : after == null ? 0 : after;
        // Here a refusal can still be told; once events flow, nothing else can.
        board.after(year, start, 1);
        return following
                .from(
                        place -> board.after(year, place, Page.MAX_SIZE),
                        start,
                        Instant.ofEpochSecond(token.getExpirationTime()))
                .map(news -> news.map(entry -> event(sse, entry)).orElseGet(() -> stillThere(sse)));
    }

    /** Keeps proxies from closing the connection, and shows whether anybody is still there. */
    private static OutboundSseEvent stillThere(Sse sse) {
        return sse.newEventBuilder().comment("nothing new").build();
    }

    private static OutboundSseEvent event(Sse sse, Entry entry) {
        return sse.newEventBuilder()
                .name("entry")
                .id(String.valueOf(entry.position()))
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(Entry.class, entry)
                .build();
    }
}
