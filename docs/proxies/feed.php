<?php
// Hands feeds of other sites to the pages of this site: /feed.php?nguon=bao-mien-bien
// It takes names, never addresses, so nobody can use it to read anything else. PHP 7.4 or later, with curl.

const SOURCES = [
    'bao-mien-bien' => 'https://bao.example/rss/tin-moi.rss',
    'dai-cua-lach' => 'https://dai.example/tin-moi.json',
];
const CACHE = __DIR__ . '/../bantin-cache'; // Outside of the pages. PHP makes it if it may.
const FRESH_S = 300;
const TIMEOUT_S = 10;
const MAX_BYTES = 5 * 1024 * 1024;

function stop(int $status, string $text): void {
    header('Content-Type: text/plain; charset=utf-8', true, $status);
    exit("$text\n");
}

function isPublic(string $ip): bool {
    $flags = FILTER_FLAG_IPV4 | FILTER_FLAG_NO_PRIV_RANGE | FILTER_FLAG_NO_RES_RANGE;
    return filter_var($ip, FILTER_VALIDATE_IP, $flags) && !preg_match('/^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./', $ip);
}

function fetchFeed(string $url): string {
    ['scheme' => $scheme, 'host' => $host, 'port' => $port] = parse_url($url) + ['port' => null];
    $ips = array_values(array_filter(gethostbynamel($host) ?: [], 'isPublic'));
    if (!$ips) throw new Exception("$host has no public address");
    $body = '';
    $curl = curl_init($url);
    curl_setopt_array($curl, [
        CURLOPT_RESOLVE => [$host . ':' . ($port ?? ($scheme === 'https' ? 443 : 80)) . ":$ips[0]"], // No second look-up.
        CURLOPT_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS,
        CURLOPT_PROXY => '',
        CURLOPT_ENCODING => '', // Whatever curl can unpack.
        CURLOPT_USERAGENT => 'bantin',
        CURLOPT_TIMEOUT => TIMEOUT_S,
        CURLOPT_WRITEFUNCTION => function ($curl, $chunk) use (&$body) {
            $body .= $chunk;
            return strlen($body) > MAX_BYTES ? 0 : strlen($chunk);
        },
    ]);
    $isWhole = curl_exec($curl);
    ['http_code' => $status, 'redirect_url' => $next] = curl_getinfo($curl);
    if (!$isWhole || $status !== 200) throw new Exception("answered $status $next " . curl_error($curl));
    return $body;
}

if (!in_array($_SERVER['REQUEST_METHOD'], ['GET', 'HEAD'], true)) stop(405, 'Only GET and HEAD');
$name = $_GET['nguon'] ?? '';
if (!is_string($name) || !isset(SOURCES[$name])) stop(404, 'No such source');
if (!is_dir(CACHE)) @mkdir(CACHE, 0700);
$file = CACHE . "/$name";
$isDue = !is_file($file) || time() - filemtime($file) >= FRESH_S;
$lock = @fopen("$file.lock", 'c') ?: stop(500, 'PHP cannot write to the folder of CACHE');
if ($isDue && flock($lock, LOCK_EX | LOCK_NB)) { // One request reads the source. Others get the last copy meanwhile.
    try {
        $body = fetchFeed(SOURCES[$name]);
        if (file_put_contents("$file.new", $body) === strlen($body)) rename("$file.new", $file);
    } catch (Exception $error) {
        error_log("bantin: $name: " . $error->getMessage());
        touch($file, time() - FRESH_S + 60); // The last copy stays. Not again for a minute.
    }
}
$body = (string) @file_get_contents($file);
if ($body === '') stop(502, 'The source could not be read. The log of the server says why.');
$etag = '"' . md5($body) . '"';
ini_set('default_charset', ''); // The feed itself says what its charset is.
header('Content-Type: text/plain'); // Never HTML: it would be a page of this site.
header('X-Content-Type-Options: nosniff');
header('Cache-Control: public, max-age=60');
header("ETag: $etag");
if (($_SERVER['HTTP_IF_NONE_MATCH'] ?? '') === $etag) http_response_code(304);
else echo $body;
