<%@ WebHandler Language="C#" Class="BantinFeed" %>
// Hands feeds of other sites to the pages of this site: /feed.ashx?nguon=bao-mien-bien
// It takes names, never addresses, so nobody can use it to read anything else. .NET Framework 4.5 or later.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Web;

public class BantinFeed : IHttpHandler {
    static readonly Dictionary<string, string> Sources = new Dictionary<string, string> {
        { "bao-mien-bien", "https://bao.example/rss/tin-moi.rss" },
        { "dai-cua-lach", "https://dai.example/tin-moi.json" },
    };
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(300);
    static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);
    const int MaxBytes = 5 * 1024 * 1024;

    class Copy { public byte[] Body; public string ETag; public DateTime DueAt; }
    static readonly ConcurrentDictionary<string, Copy> Copies = new ConcurrentDictionary<string, Copy>();

    static bool IsPublic(IPAddress address) {
        byte[] b = address.GetAddressBytes();
        if (b.Length == 16) return b[0] >> 5 == 1 && !(b[0] == 0x20 && (b[1] == 2 || b[1] == 1 && b[2] == 0 && b[3] == 0));
        return b[0] != 0 && b[0] != 10 && b[0] != 127 && b[0] < 224
            && !(b[0] == 100 && b[1] >= 64 && b[1] < 128) && !(b[0] == 169 && b[1] == 254)
            && !(b[0] == 172 && b[1] >= 16 && b[1] < 32) && !(b[0] == 192 && b[1] == 168);
    }

    // Looks at the very address that is being connected to.
    static IPEndPoint RefusePrivate(ServicePoint point, IPEndPoint remote, int attempt) {
        if (!IsPublic(remote.Address)) throw new WebException(point.Address.Host + " has no public address");
        return null;
    }

    static byte[] Fetch(string url, DateTime deadline) {
        ServicePointManager.SecurityProtocol |= SecurityProtocolType.Tls12;
        var request = (HttpWebRequest)WebRequest.Create(url);
        request.ServicePoint.BindIPEndPointDelegate = RefusePrivate;
        request.Proxy = null;
        request.AllowAutoRedirect = false;
        request.AutomaticDecompression = DecompressionMethods.GZip;
        request.UserAgent = "bantin";
        request.Timeout = request.ReadWriteTimeout = (int)Timeout.TotalMilliseconds;
        using (var response = (HttpWebResponse)request.GetResponse())
        using (var stream = response.GetResponseStream())
        using (var body = new MemoryStream()) {
            if (response.StatusCode != HttpStatusCode.OK)
                throw new WebException("answered " + (int)response.StatusCode + " " + response.Headers["Location"]);
            string packing = response.ContentEncoding ?? "";
            if (packing != "" && packing != "identity" && packing != "gzip") throw new WebException("cannot unpack " + packing);
            var buffer = new byte[65536];
            for (int count; (count = stream.Read(buffer, 0, buffer.Length)) > 0; body.Write(buffer, 0, count)) {
                if (body.Length + count <= MaxBytes && DateTime.UtcNow < deadline) continue;
                request.Abort();
                throw new WebException("more than 5 MB, or too slow");
            }
            return body.ToArray();
        }
    }

    // One request reads the source; those that come meanwhile wait for it.
    static Copy Read(string name) {
        var copy = Copies.GetOrAdd(name, _ => new Copy());
        lock (copy) {
            if (DateTime.UtcNow < copy.DueAt) return copy;
            try {
                copy.Body = Fetch(Sources[name], DateTime.UtcNow + Timeout);
                copy.ETag = '"' + Guid.NewGuid().ToString("N") + '"';
                copy.DueAt = DateTime.UtcNow + Fresh;
            } catch (Exception error) {
                Trace.TraceWarning("bantin: " + name + ": " + error.Message);
                copy.DueAt = DateTime.UtcNow.AddMinutes(1); // Not again for a minute. The last copy stays.
            }
            return copy;
        }
    }

    public bool IsReusable { get { return true; } }

    static void Answer(HttpResponse response, int status, string text) {
        response.StatusCode = status;
        response.TrySkipIisCustomErrors = true;
        response.Write(text);
    }

    public void ProcessRequest(HttpContext context) {
        var request = context.Request;
        var response = context.Response;
        string name = request.QueryString["nguon"] ?? "";
        response.ContentType = "text/plain"; // Never HTML: it would be a page of this site.
        response.Charset = ""; // The feed itself says what its charset is.
        response.AppendHeader("X-Content-Type-Options", "nosniff");
        if (request.HttpMethod != "GET" && request.HttpMethod != "HEAD") { Answer(response, 405, "Only GET and HEAD"); return; }
        if (!Sources.ContainsKey(name)) { Answer(response, 404, "No such source"); return; }
        var copy = Read(name);
        if (copy.Body == null) { Answer(response, 502, "The source could not be read. Trace says why."); return; }
        response.Cache.SetCacheability(HttpCacheability.Public);
        response.Cache.SetMaxAge(TimeSpan.FromSeconds(60));
        response.Cache.SetETag(copy.ETag);
        if (request.Headers["If-None-Match"] == copy.ETag) response.StatusCode = 304;
        else response.BinaryWrite(copy.Body);
    }
}
