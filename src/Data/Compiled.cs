using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Aulario.Data;

/// <summary>
/// Compiled queries for static fields. EF Core binds one to the first model that runs it and refuses every other; these compile once per model, so
/// that both engines, or two hosts, can live in one process.
/// </summary>
public static class Compiled
{
    public static Func<AppDb, T1, CancellationToken, Task<TResult>> Query<T1, TResult>(
        Expression<Func<AppDb, T1, CancellationToken, TResult>> query)
    {
        var compiled = new PerModel<Func<AppDb, T1, CancellationToken, Task<TResult>>>(() => EF.CompileAsyncQuery(query));
        return (db, a, cancel) => compiled.For(db)(db, a, cancel);
    }

    public static Func<AppDb, T1, T2, CancellationToken, Task<TResult>> Query<T1, T2, TResult>(
        Expression<Func<AppDb, T1, T2, CancellationToken, TResult>> query)
    {
        var compiled = new PerModel<Func<AppDb, T1, T2, CancellationToken, Task<TResult>>>(() => EF.CompileAsyncQuery(query));
        return (db, a, b, cancel) => compiled.For(db)(db, a, b, cancel);
    }

    public static Func<AppDb, T1, T2, T3, CancellationToken, Task<TResult>> Query<T1, T2, T3, TResult>(
        Expression<Func<AppDb, T1, T2, T3, CancellationToken, TResult>> query)
    {
        var compiled = new PerModel<Func<AppDb, T1, T2, T3, CancellationToken, Task<TResult>>>(() => EF.CompileAsyncQuery(query));
        return (db, a, b, c, cancel) => compiled.For(db)(db, a, b, c, cancel);
    }

    public static Func<AppDb, T1, T2, T3, T4, CancellationToken, Task<TResult>> Query<T1, T2, T3, T4, TResult>(
        Expression<Func<AppDb, T1, T2, T3, T4, CancellationToken, TResult>> query)
    {
        var compiled = new PerModel<Func<AppDb, T1, T2, T3, T4, CancellationToken, Task<TResult>>>(() => EF.CompileAsyncQuery(query));
        return (db, a, b, c, d, cancel) => compiled.For(db)(db, a, b, c, d, cancel);
    }

    public static Func<AppDb, T1, IAsyncEnumerable<TRow>> Rows<T1, TRow>(Expression<Func<AppDb, T1, IQueryable<TRow>>> query)
    {
        var compiled = new PerModel<Func<AppDb, T1, IAsyncEnumerable<TRow>>>(() => EF.CompileAsyncQuery(query));
        return (db, a) => compiled.For(db)(db, a);
    }

    public static Func<AppDb, T1, T2, IAsyncEnumerable<TRow>> Rows<T1, T2, TRow>(Expression<Func<AppDb, T1, T2, IQueryable<TRow>>> query)
    {
        var compiled = new PerModel<Func<AppDb, T1, T2, IAsyncEnumerable<TRow>>>(() => EF.CompileAsyncQuery(query));
        return (db, a, b) => compiled.For(db)(db, a, b);
    }

    public static Func<AppDb, T1, T2, T3, IAsyncEnumerable<TRow>> Rows<T1, T2, T3, TRow>(Expression<Func<AppDb, T1, T2, T3, IQueryable<TRow>>> query)
    {
        var compiled = new PerModel<Func<AppDb, T1, T2, T3, IAsyncEnumerable<TRow>>>(() => EF.CompileAsyncQuery(query));
        return (db, a, b, c) => compiled.For(db)(db, a, b, c);
    }

    private sealed class PerModel<TQuery>(Func<TQuery> compile)
        where TQuery : class
    {
        private readonly ConditionalWeakTable<IModel, TQuery> queries = [];

        public TQuery For(AppDb db) => queries.GetValue(db.Model, _ => compile());
    }
}
