import { describeBreaks, withManifest, withSidebar } from "./break-package.ts";

describeBreaks("checkLocations", [
  ["missing-key", "manifest.json#location", "no location", withManifest({ location: undefined })],
  [
    "missing-key",
    "manifest.json#location.support",
    "a product without locations",
    withManifest({ location: { support: {} } }),
  ],
  [
    "unknown-host",
    "manifest.json#location.explore",
    "an unknown product",
    withManifest({ location: { explore: {} } }),
  ],
  [
    "unknown-location",
    "manifest.json#location.support.sidebar",
    "an unknown location",
    withManifest({ location: { support: { sidebar: "assets/iframe.html" } } }),
  ],
  [
    "unknown-location",
    "manifest.json#location.support.custom_object_record_sidebar",
    "a location behind Zendesk's flag",
    withManifest({ location: { support: { custom_object_record_sidebar: "assets/iframe.html" } } }),
  ],
  ["bad-location", "manifest.json#location.support.ticket_sidebar", "a number", withSidebar(1)],
  [
    "missing-page",
    "manifest.json#location.support.ticket_sidebar.url",
    "a page that is not there",
    withSidebar({ url: "assets/index.html" }),
  ],
  [
    "missing-page",
    "manifest.json#location.support.ticket_sidebar",
    "a page outside assets",
    withSidebar("manifest.json"),
  ],
  [
    "insecure-address",
    "manifest.json#location.support.ticket_sidebar.url",
    "an http address",
    withSidebar({ url: "http://a.example/" }),
  ],
  [
    "blank-address",
    "manifest.json#location.support.ticket_sidebar.url",
    "no url",
    withSidebar({ flexible: true }),
  ],
  [
    "not-a-boolean",
    "manifest.json#location.support.ticket_sidebar.flexible",
    "flexible as a text",
    withSidebar({ url: "assets/iframe.html", flexible: "yes" }),
  ],
  [
    "not-a-boolean",
    "manifest.json#location.support.ticket_sidebar.autoHide",
    "autoHide as a number",
    withSidebar({ url: "assets/iframe.html", autoHide: 1 }),
  ],
  [
    "not-a-boolean",
    "manifest.json#location.support.ticket_sidebar.signed",
    "signed as a text",
    withSidebar({ url: "assets/iframe.html", signed: "true" }),
  ],
  [
    "bad-size",
    "manifest.json#location.support.ticket_sidebar.size",
    "size as a number",
    withSidebar({ url: "assets/iframe.html", size: 320 }),
  ],
  [
    "bad-size",
    "manifest.json#location.support.ticket_sidebar.size",
    "a depth",
    withSidebar({ url: "assets/iframe.html", size: { depth: "1px" } }),
  ],
  [
    "unknown-key",
    "manifest.json#location.support.ticket_sidebar.height",
    "a key Zendesk ignores",
    withSidebar({ url: "assets/iframe.html", height: "1px" }),
  ],
]);
