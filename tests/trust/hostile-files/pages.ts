import zlib from 'node:zlib';
import { PAGE, SCRIPT, type HostileFile } from './hostile-file';

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="${SCRIPT}"><script>${SCRIPT}</script></svg>`;
const XHTML = `<html xmlns="http://www.w3.org/1999/xhtml"><body><script>${SCRIPT}</script></body></html>`;
const XSLT = `<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><html><script>${SCRIPT}</script></html></xsl:template></xsl:stylesheet>`;
const STYLED = `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="data:text/xml,${encodeURIComponent(XSLT)}"?><x/>`;
const PDF = `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`;
const SAVED = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${PAGE}\r\n--b--\r\n`;

const utf16 = (text: string, isBig: boolean): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

const file = (what: string, name: string, type: string, content: string | Buffer): HostileFile => ({
  what,
  name,
  type,
  content: Buffer.from(content as string),
});

/** What is no picture, whatever it is called: it is to be refused. */
export const pages: readonly HostileFile[] = [
  file('a page', 'page.html', 'text/html', PAGE),
  file('a page named a picture', 'page.png', 'image/png', PAGE),
  file('a page named a picture and said to be a page', 'page.png', 'text/html', PAGE),
  file('a page said to be a picture', 'page.html', 'image/png', PAGE),
  file('a page with a space behind its name', 'page.html ', 'text/html', PAGE),
  file('a page with a dot behind its name', 'page.html.', 'image/jpeg', PAGE),
  file('a page with two endings', 'page.png.html', 'image/png', PAGE),
  file('a page with two endings, turned', 'page.html.png', 'text/html', PAGE),
  file('a page with a parameter in its name', 'page.html;.png', 'image/png', PAGE),
  file('a page in another folder', '../../page.html', 'text/html', PAGE),
  file('a page of a server’s parts', 'page.SHTML', 'text/html', PAGE),
  file('a page in UTF-16', 'page.png', 'text/html; charset=utf-16', utf16(PAGE, false)),
  file('a page in UTF-16 turned', 'page.gif', 'image/gif', utf16(PAGE, true)),
  file('a page in UTF-7', 'page.jpg', 'text/html; charset=utf-7', `+ADw-script+AD4-${SCRIPT}`),
  file('a page behind a thousand spaces', 'page.webp', 'image/webp', ' '.repeat(1000) + PAGE),
  file('a saved page', 'page.mht', 'multipart/related', SAVED),
  file('a saved page named a picture', 'page.png', 'message/rfc822', SAVED),
  file('XHTML', 'page.xhtml', 'application/xhtml+xml', XHTML),
  file('XHTML named a picture', 'page.avif', 'application/xhtml+xml', XHTML),
  file('an SVG', 'drawing.svg', 'image/svg+xml', SVG),
  file('an SVG named a picture', 'drawing.png', 'image/png', SVG),
  file('a packed SVG', 'drawing.svgz', 'image/svg+xml', zlib.gzipSync(SVG)),
  file('XML with a style sheet that makes a page', 'data.xml', 'text/xml', STYLED),
  file('a document with JavaScript', 'paper.pdf', 'application/pdf', PDF),
  file('a document named a picture', 'paper.png', 'image/png', PDF),
  file('a script', 'worker.js', 'text/javascript', SCRIPT),
];
