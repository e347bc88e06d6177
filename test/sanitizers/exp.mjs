import { openBrowser } from './browser.mjs';
import { sanitizers } from './sanitizers.mjs';
import { embeds } from '../fixtures/embeds.mjs';
const b = await openBrowser();
const judge = await b.module('judge');
const hostile = '<claim-card claim="x" onclick="steal()"><p onmouseover="steal()">Words</p><script>steal()</script></claim-card>';
const all='<claim-dataset src="https://news.example/d.json"><claim-card claim="a" variant="compact" heading-level="4" json-ld=""><p>Words</p></claim-card><denial-pair allegation="a" denial="b" heading-level="4" json-ld=""><p>Words</p></denial-pair><source-quote quote="x" json-ld><p>Words</p></source-quote></claim-dataset>';
for (const s of sanitizers) {
  try {
  const o = await s.open(b);
  for (const allowed of [false, true]) {
    console.log(s.name, o.version, allowed);
    for (const e of embeds) { const out=await o.sanitize(e.html, allowed); const v=await judge.evaluate(({ judge }, e, h) => judge(e, h), e, out); console.log('   ', e.name, v); if(/cut|joined/.test(v)||process.argv[2]) console.log(out)}
    if (allowed) console.log(await o.sanitize(hostile, true), '\n', await o.sanitize(all, true));
  }} catch (e) { console.log(s.name, e); }
}
await b.close();
