import { snippet } from '/page/embed.js';
import { equal, test } from './harness.js';

test('the snippet is one frame, and no part of an address or title breaks out of it', () => {
  const text = snippet('https://example.org', '?view=lags&areas=DE,FR', 'Lags – "DAX" <b>');
  // Not by a parser of this page: its policy holds for what is parsed here, too.
  const [, src, title] = /^<iframe src="([^"<]*)" title="([^"<]*)" width="100%" height="900" loading="lazy" style="border: 0"><\/iframe>$/.exec(text);
  equal(src, 'https://example.org/embed?view=lags&amp;areas=DE,FR');
  equal(title, 'Lags – &quot;DAX&quot; &lt;b>');
});
