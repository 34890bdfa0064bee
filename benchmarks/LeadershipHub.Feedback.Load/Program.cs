using LeadershipHub.Feedback.Load;

// serve FOLDER [PORT]: an endpoint without limits, for the senders and for the tests that kill it. Prints its URL.
// LHUB_LOAD_POSTGRES holds a connection string to have it store there.
// load FOLDER [SECONDS] [CONNECTIONS]: runs such an endpoint as a process of its own, sends to it, prints figures.
return args switch
{
    ["serve", var folder, .. var rest] => await Endpoint.ServeAsync(folder, rest is [var port, ..] ? int.Parse(port, System.Globalization.CultureInfo.InvariantCulture) : 0),
    ["load", var folder, .. var rest] => await LoadRun.RunAsync(
        folder,
        rest is [var seconds, ..] ? int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture) : 10,
        rest is [_, var connections, ..] ? int.Parse(connections, System.Globalization.CultureInfo.InvariantCulture) : 64),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: load FOLDER [SECONDS] [CONNECTIONS] | serve FOLDER [PORT]");
    return 2;
}
