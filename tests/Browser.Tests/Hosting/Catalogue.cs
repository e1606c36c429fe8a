using System.Net.Http.Json;
using System.Text.Json;

namespace Aulario.Browser.Tests.Hosting;

/// <summary>Finds things of the demo school through the API, as anybody may.</summary>
internal static class Catalogue
{
    /// <summary>The path of the first exercise of a package, without the language, that is of a type.</summary>
    public static async Task<string> ExerciseAsync(Uri site, string package, string type, string? title = null)
    {
        using var http = new HttpClient();
        var detail = await http.GetFromJsonAsync<JsonElement>(new Uri(site, $"/api/v1/packages/{package}"), TestContext.Current.CancellationToken);
        var exercise = detail.GetProperty("exercises").EnumerateArray().First(one =>
            one.GetProperty("type").GetString() == type && (title is null || one.GetProperty("title").GetString() == title));
        return $"/exercises/{package}/{exercise.GetProperty("id").GetString()}";
    }
}
