namespace Aulario.Web.Http;

/// <summary>A refusal by a page: a friendly page for people, a problem document for programs.</summary>
internal sealed class PageRefusal(Refusal refusal) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => refusal.StatusCode;

    public Task ExecuteAsync(HttpContext httpContext) => ErrorAnswers.AnswerAsync(httpContext, refusal);
}
