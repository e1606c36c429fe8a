using Aulario.Bench.Micro;
using BenchmarkDotNet.Running;

if (args is ["quick"])
    Quick.Run();
else
    BenchmarkSwitcher.FromAssembly(typeof(AnswerBenchmarks).Assembly).Run(args);
