using System;
using System.Collections.Generic;
using System.Linq;
using Spectre.Console;

namespace NetGen.Benchmarks;

/// <summary>Shows how far a run is: a bar on the terminal, nothing elsewhere.</summary>
internal static class Progress
{
    /// <summary>Runs the work of every name, one after the other; each is handed what to tell its progress to, from 0 to 1.</summary>
    public static void ForEach<T>(IEnumerable<T> items, Func<T, string> name, Action<T, Action<double>> work)
    {
        var all = items.ToList();
        if (!AnsiConsole.Profile.Out.IsTerminal)
        {
            all.ForEach(item => work(item, _ => { }));
            return;
        }

        // Drawn between batches only: a thread that draws by itself would disturb what is measured.
        AnsiConsole.Progress().AutoRefresh(false).AutoClear(true).Start(context =>
        {
            var task = context.AddTask("starting", maxValue: all.Count);
            for (var i = 0; i < all.Count; i++)
            {
                task.Description = Markup.Escape(name(all[i]));
                var (done, lastShown) = (i, -1.0);
                work(all[i], share =>
                {
                    if (share - lastShown >= 0.1)
                    {
                        lastShown = share;
                        task.Value = done + share;
                        context.Refresh();
                    }
                });
            }
        });
    }
}
