// Runs the handler feed.ashx as IIS does, for its test: an HTTP server that makes an HttpContext of every request.
// It prints a line when it listens.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Web;

class Request : HttpWorkerRequest {
    readonly HttpListenerContext context;
    public Request(HttpListenerContext context) { this.context = context; }

    public override string GetUriPath() { return context.Request.Url.AbsolutePath; }
    public override string GetQueryString() { return context.Request.Url.Query.TrimStart('?'); }
    public override string GetRawUrl() { return context.Request.RawUrl; }
    public override string GetHttpVerbName() { return context.Request.HttpMethod; }
    // Then Mono leaves the chunks to the listener.
    public override string GetHttpVersion() { return "HTTP/1.0"; }
    public override string GetRemoteAddress() { return "127.0.0.1"; }
    public override int GetRemotePort() { return 0; }
    public override string GetLocalAddress() { return "127.0.0.1"; }
    public override int GetLocalPort() { return context.Request.Url.Port; }
    public override string GetKnownRequestHeader(int index) {
        return context.Request.Headers[GetKnownRequestHeaderName(index)];
    }
    public override string[][] GetUnknownRequestHeaders() {
        var names = context.Request.Headers.AllKeys.Where(name => GetKnownRequestHeaderIndex(name) == -1);
        return names.Select(name => new[] { name, context.Request.Headers[name] }).ToArray();
    }

    public override void SendStatus(int status, string description) { context.Response.StatusCode = status; }
    public override void SendKnownResponseHeader(int index, string value) {
        SendUnknownResponseHeader(GetKnownResponseHeaderName(index), value);
    }
    public override void SendUnknownResponseHeader(string name, string value) {
        if (name == "Content-Length") context.Response.ContentLength64 = long.Parse(value);
        else if (name == "Content-Type") context.Response.ContentType = value;
        else if (name != "Connection" && name != "Transfer-Encoding") context.Response.Headers[name] = value;
    }
    public override void SendResponseFromMemory(byte[] data, int length) {
        if (context.Request.HttpMethod != "HEAD") context.Response.OutputStream.Write(data, 0, length);
    }
    public override void SendResponseFromFile(string name, long offset, long length) { throw new NotSupportedException(); }
    public override void SendResponseFromFile(IntPtr handle, long offset, long length) { throw new NotSupportedException(); }
    public override void FlushResponse(bool isFinal) { }
    public override void EndOfRequest() { context.Response.Close(); }
}

static class AshxHost {
    static void Answer(HttpListenerContext context) {
        try {
            var http = new HttpContext(new Request(context));
            new BantinFeed().ProcessRequest(http);
            http.Response.Flush();
            context.Response.Close();
        } catch (Exception error) {
            Console.Error.WriteLine(error);
            context.Response.Abort();
        }
    }

    static void Main(string[] args) {
        var listener = new HttpListener();
        listener.Prefixes.Add("http://127.0.0.1:" + args[0] + "/");
        listener.Start();
        Console.WriteLine("listening");
        for (;;) {
            var context = listener.GetContext();
            new Thread(() => Answer(context)).Start();
        }
    }
}
