package org.jixiao.scoring.publishing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jixiao.scoring.code.SchemeCode;
import org.jixiao.scoring.publishing.Publishing.Published;
import org.jixiao.scoring.publishing.Publishing.Written;
import org.jixiao.scoring.rubric.Draft;
import org.jixiao.scoring.rubric.Publication;
import org.jixiao.scoring.rubric.PublishedScheme;
import org.jixiao.scoring.rubric.SchemeSummary;
import org.jixiao.scoring.rubric.Template;
import org.jixiao.scoring.rubric.TemplateSummary;
import org.jixiao.scoring.rubric.Templates;
import org.jixiao.web.Caller;
import org.jixiao.web.Idempotency;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/schemes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "schemes", description = "评分方案。 Schemes: criteria, rules, grades.")
public class SchemeResource {

    private final Publishing publishing;
    private final Templates templates;
    private final Idempotency idempotency;
    private final Caller caller;

    @Inject
    public SchemeResource(Publishing publishing, Templates templates, Idempotency idempotency, Caller caller) {
        this.publishing = publishing;
        this.templates = templates;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "putScheme",
            summary = "起草或修改评分方案 Draft or change a scheme",
            description =
                    "方案代码见地址，内容中可不填，填写别的代码则拒绝（422）。 The code is in the address: the body may leave it out, and one that names another is refused (422)."
                            + " 草稿可以有误，faults 逐条列出；发布前须改正。 A draft may have faults, which are listed; it must be without when it is published."
                            + " If-Match 为草稿的修订号。 If-Match holds the revision of the draft.")
    @APIResponse(
            responseCode = "200",
            description = "现在的草稿 The draft as it is now",
            content = @Content(schema = @Schema(implementation = SchemeDraft.class)))
    @APIResponse(
            responseCode = "201",
            description = "新草稿 A new draft",
            content = @Content(schema = @Schema(implementation = SchemeDraft.class)))
    public Response put(
            @PathParam("code") @SchemeCode String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SchemeRequest request) {
        if (code.equals("templates")) {
            throw Refusal.unprocessable(
                    "code",
                    new Text(
                            "templates 是模板的地址，不能作方案代码。",
                            "Is the address of the templates, and can't be a scheme's code."));
        }
        Written written = publishing.write(caller.actor(), request.scheme(code), ifMatch);
        return Revisions.written(written.before(), written.draft().revision(), SchemeDraft.of(written.draft()));
    }

    @POST
    @Path("/{code}/publication")
    @RolesAllowed(Role.FINANCE)
    @Transactional
    @Operation(
            operationId = "publishScheme",
            summary = "发布评分方案 Publish a scheme",
            description =
                    "草稿成为新的、不可更改的一版，适用年度与区划的部门随后逐一重新评分。 The draft becomes the next, immutable version; the departments it judges are rescored after that, one by one."
                            + " 一个区划一个年度只由一个方案评分：已适用另一方案时以 409 拒绝并指明该方案，除非在 replaces 中写明取代它；被取代的方案仍可查阅，也可照此再次发布。"
                            + " A region and year is judged by one scheme: where another one does, 409 names it, unless the request names it in replaces; the replaced one can still be read, and published again the same way."
                            + " 现行草稿再次发布不产生新版；已发布方案的年度与区划不能改变（422）。 Publishing the draft that judges already makes no new version; year and region stay as first published (422)."
                            + " If-Match 为草稿的修订号。 If-Match holds the revision of the draft.")
    @APIResponse(
            responseCode = "200",
            description = "此草稿现正适用 This draft judges already",
            content = @Content(schema = @Schema(implementation = PublishedScheme.class)))
    @APIResponse(
            responseCode = "201",
            description = "新版本 A new version",
            content = @Content(schema = @Schema(implementation = PublishedScheme.class)))
    @APIResponse(responseCode = "409", description = "现由另一方案评分，已指明 Another scheme judges, which is named")
    public Response publish(
            @PathParam("code") @SchemeCode String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @RequestBody(required = false) @Valid @Nullable PublicationRequest request) {
        PublicationRequest asked = request == null ? PublicationRequest.PLAIN : request;
        return idempotency.once(key, asked, () -> {
            Published published = publishing.publish(caller.actor(), code, asked.replaces(), ifMatch);
            int version = published.scheme().version();
            return Revisions.written(published.created() ? 0 : version, version, published.scheme());
        });
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.CONSUMER})
    @Operation(operationId = "listSchemes", summary = "评分方案列表，按代码排序 Schemes in order of their codes")
    public RestResponse<Page<SchemeSummary>> list(
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Window window = Window.of(page, size);
        return Revisions.answer(ifNoneMatch, publishing.freshness(), window, () -> publishing.list(window));
    }

    @GET
    @Path("/templates")
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.CONSUMER})
    @Operation(
            operationId = "listSchemeTemplates",
            summary = "评分方案模板，按代码排序 Templates of schemes in order of their codes",
            description =
                    "随系统提供的评分方案，取其一改为自己的代码、年度和区划后起草。 Schemes delivered ready to use: take one, give it a code, year and region of your own, and draft it.")
    public Page<TemplateSummary> templates(
            @QueryParam("page") @Nullable Integer page, @QueryParam("size") @Nullable Integer size) {
        return templates.page(Window.of(page, size));
    }

    @GET
    @Path("/templates/{template}")
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.CONSUMER})
    @Operation(operationId = "getSchemeTemplate", summary = "一个评分方案模板 A template of a scheme")
    public Template template(
            @Parameter(description = "模板代码。 Code of the template.") @PathParam("template") @SchemeCode
                    String template) {
        return templates
                .find(template)
                .orElseThrow(() -> Refusal.notFound(
                        new Text("没有评分方案模板 " + template + "。", "There is no template " + template + ".")));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.CONSUMER})
    @Operation(operationId = "getScheme", summary = "评分方案草稿 A scheme's draft")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为草稿的修订号 The revision of the draft as ETag",
            content = @Content(schema = @Schema(implementation = SchemeDraft.class)))
    public Response get(
            @PathParam("code") @SchemeCode String code,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Draft draft = publishing.draft(code);
        return Revisions.answer(ifNoneMatch, draft.revision(), SchemeDraft.of(draft));
    }

    @GET
    @Path("/{code}/versions")
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.CONSUMER})
    @Operation(operationId = "listSchemeVersions", summary = "已发布的各版，新者在前 Published versions, newest first")
    public RestResponse<Page<Publication>> versions(
            @PathParam("code") @SchemeCode String code,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Window window = Window.of(page, size);
        return Revisions.answer(
                ifNoneMatch, publishing.freshness(code), window, () -> publishing.publications(code, window));
    }

    @GET
    @Path("/{code}/versions/{n}")
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.CONSUMER})
    @Operation(operationId = "getSchemeVersion", summary = "已发布的一版 A published version")
    @APIResponse(
            responseCode = "200",
            description = "不可更改 Immutable",
            content = @Content(schema = @Schema(implementation = PublishedScheme.class)))
    public Response version(
            @PathParam("code") @SchemeCode String code,
            @PathParam("n") @Min(1) int version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return Revisions.answer(ifNoneMatch, version, publishing.version(code, version));
    }
}
