const dropped = 'script, style, meta, link, title, xml, iframe, object, embed, svg, math, img, video, audio, form, input, button, textarea, select, template, noscript';

/**
 * Word and the web put more on the clipboard than words. The schema already takes nothing but its own nodes; this turns
 * Word's lists, which are paragraphs, into lists, and drops whatever would leave stray text behind.
 */
export function cleanPaste(html: string): string {
  // Style sheets go before anything is parsed: the page's policy would complain of each, though none could act.
  const body = new DOMParser().parseFromString(html.replace(/<style\b[\s\S]*?(<\/style\s*>|$)/gi, ''), 'text/html').body;
  for (const element of body.querySelectorAll(dropped)) element.remove();
  const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
  for (const element of body.querySelectorAll('[style*="mso-hide"], [hidden]')) element.remove();
  for (const paragraph of body.querySelectorAll<HTMLElement>('p')) listed(paragraph);
  for (const paragraph of body.querySelectorAll('p')) if (paragraph.textContent?.replaceAll('\u00a0', ' ').trim() === '' && paragraph.closest('td, th') === null) paragraph.remove();
  return body.innerHTML;
}

/** One of Word's list paragraphs becomes an item of the list before it, or of a new one. */
function listed(paragraph: HTMLElement): void {
  const style = paragraph.getAttribute('style') ?? '';
  if (!/mso-list:\s*l\d+/.test(style) && !/^MsoListParagraph/.test(paragraph.className)) return;
  const bullet = [...paragraph.querySelectorAll<HTMLElement>('span')].find((span) => /mso-list:\s*Ignore/i.test(span.getAttribute('style') ?? ''));
  if (!bullet && !/mso-list/.test(style)) return;
  const isNumbered = /^\s*[(]?([0-9]+|[a-z]|[ivx]+)[.)]/i.test(bullet?.textContent ?? '');
  bullet?.remove();
  const name = isNumbered ? 'ol' : 'ul';
  const item = paragraph.ownerDocument.createElement('li');
  item.append(...paragraph.childNodes);
  const before = paragraph.previousElementSibling;
  if (before?.localName === name && before.hasAttribute('data-listed')) {
    before.append(item);
    paragraph.remove();
  } else {
    const list = paragraph.ownerDocument.createElement(name);
    list.setAttribute('data-listed', '');
    list.append(item);
    paragraph.replaceWith(list);
  }
}
