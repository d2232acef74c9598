// The API's own page: RapiDoc draws /openapi.json. It asks no other host for anything.
import "rapidoc";

const page = document.createElement("rapi-doc");
const settings = {
  "spec-url": "/openapi.json",
  "load-fonts": "false",
  "show-header": "false",
  "render-style": "read",
  "schema-style": "table",
  "primary-color": "#0b4650",
  "nav-bg-color": "#0a343c",
  "regular-font": "system-ui, sans-serif",
  "allow-server-selection": "false",
  "sort-endpoints-by": "path",
};
for (const [name, value] of Object.entries(settings)) page.setAttribute(name, value);
document.body.append(page);
