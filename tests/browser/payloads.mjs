// A hundred texts that run as a script where a screen takes them for more than text. Each calls
// pwn(), which the tests put into every page.
const calls = ["pwn()", "window.pwn()", "self['pwn']()", "top.pwn&&pwn()"];

// %s is the call.
const forms = [
  "<script>%s</script>",
  "</script><script>%s</script>",
  "<img src=x onerror=%s>",
  "<svg onload=%s>",
  '"><svg/onload=%s>',
  "'><img src=x onerror=%s>",
  "<body onload=%s>",
  "<iframe srcdoc='<script>parent.%s</script>'>",
  "<a href=javascript:%s>x</a>",
  "javascript:%s",
  "{{constructor.constructor('%s')()}}",
  "{@html '<img src=x onerror=%s>'}",
  "${%s}",
  "<details open ontoggle=%s>",
  "<input autofocus onfocus=%s>",
  "<video><source onerror=%s>",
  "<math><mi xlink:href=javascript:%s>",
  "</title><script>%s</script>",
  "</style><script>%s</script>",
  "<!--><img src=x onerror=%s>-->",
  "<style>*{animation:x}</style><b onanimationstart=%s>",
  "<object data=javascript:%s>",
  "<form action=javascript:%s><button autofocus>",
  "<marquee onstart=%s>",
  "&lt;img src=x onerror=%s&gt;",
];

export const payloads = forms.flatMap((form) => calls.map((call) => form.replace("%s", call)));
