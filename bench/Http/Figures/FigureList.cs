using Aulario.Bench.Http.Load;
using Aulario.Bench.Http.School;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Bench.Http.Figures;

/// <summary>All figures, in the order in which they are printed.</summary>
internal static class FigureList
{
    public const string Encoding = "Accept-Encoding: br";
    private const int Guests = 3;

    /// <summary>The slugs of the packages that are asked for.</summary>
    public static async Task<IReadOnlyList<string>> SlugsAsync(DemoSchool school, CancellationToken cancel) =>
        await school.WithDbAsync(db => db.Packages.OrderBy(package => package.Slug).Select(package => package.Slug).ToListAsync(cancel));

    /// <summary>The address of the page whose delivery is measured.</summary>
    public static string Page(string slug) => $"/es/exercises/{slug}";

    public static async Task<IReadOnlyList<Figure>> MakeAsync(Uri site, DemoSchool school, CancellationToken cancel)
    {
        var slugs = await SlugsAsync(school, cancel);
        var exercises = await school.WithDbAsync(db => db.Exercises.OrderBy(exercise => exercise.Id).Select(exercise => exercise.Id).ToListAsync(cancel));
        var guests = await Task.WhenAll(Enumerable.Range(0, Guests).Select(_ => Learner.GuestAsync(site, school, exercises, cancel)));
        var students = await Task.WhenAll(school.Students.Select(email => Learner.StudentAsync(site, school, email, exercises, cancel)));
        IReadOnlyList<Figure> figures =
        [
            new("package list", Figure.BareNpgsql, 0.70, [Requests.Get("/api/v1/packages?limit=20")]),
            new("package list, all 60", Figure.BareNpgsql, 0.70, [Requests.Get("/api/v1/packages?limit=60")]),
            new("exercise cover", Figure.BareNpgsql, 0.70, [.. exercises.Select(id => Requests.Get($"/api/v1/exercises/{id}"))]),
            new("package with exercises", Figure.BareNpgsql, 0.50, [.. slugs.Select(slug => Requests.Get($"/api/v1/packages/{slug}"))]),
            new("package with a student's progress", Figure.BareNpgsql, 0.35,
                [.. slugs.SelectMany(slug => students.Select(student => Requests.Get($"/api/v1/packages/{slug}", student.Headers)))]),
            Tries("answer of a guest", guests),
            Tries("answer of a student", students),
            new("cached page", "an uncompressed constant string", 1.00, [.. slugs.Take(1).Select(slug => Requests.Get(Page(slug), Encoding))]) { HasEqualBodies = false },
        ];
        foreach (var learner in guests.Concat(students))
            learner.Dispose(); // their requests are made, and need no cookie jar
        return figures;
    }

    /// <summary>Tries of several learners in turn, so that rows of one learner are not all written at the same time.</summary>
    private static Figure Tries(string name, IReadOnlyList<Learner> learners)
    {
        var most = learners.Max(learner => learner.Tries.Count);
        var requests = Enumerable.Range(0, most).SelectMany(i => learners.Where(learner => i < learner.Tries.Count).Select(learner => learner.Tries[i]));
        return new(name, "read and insert by bare Npgsql", 0.50, [.. requests]) { StoresTries = true, HasEqualBodies = false };
    }
}
