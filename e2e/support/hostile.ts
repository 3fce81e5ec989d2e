/** Text that breaks careless software: markup, templates, formulas, directions, lookalikes, long words. All of it ours. */
export const hostileTexts = [
  `<script>alert('name')</script>`,
  `"><img src=x onerror=alert(1)>`,
  `'-alert(2)-'`,
  `</textarea><svg/onload=alert(3)>`,
  `javascript:alert(4)//`,
  `{{constructor.constructor('alert(5)')()}}`,
  '${alert(6)}',
  `<iframe srcdoc="<script>parent.alert(7)</script>">`,
  `<a href="jav&#x09;ascript:alert(8)">go</a>`,
  `</title><script>alert(9)</script>`,
  `]]><x onclick=alert(10)>`,
  `=HYPERLINK("http://127.0.0.1:1/","open")`,
  `+1-1+cmd|' /C calc'!A0`,
  `Robert'); DROP TABLE "Case"; --`,
  `%00%0d%0aSet-Cookie:x=1`,
  `../../../etc/passwd`,
  `__proto__`,
  `null`,
  `O’Brien-Łukasiewicz Ñandú 王小明 محمد`,
  `👩🏽‍⚕️ Zo\u0301e n\u0303`,
  'W'.repeat(80),
] as const;

/** One text that breaks out of most places at once. */
export const polyglot = `jaVasCript:/*-/*\`/*'/*"/**/(/* */oNcliCk=alert() )//</stYle/</titLe/</teXtarEa/</scRipt/--!><sVg/<sVg/oNloAd=alert()//>`;
