import SafeOutput

/// The page's script: it filters, keeps the filter in the address, opens evidence that a link leads to, and exports.
///
/// The page can be read without it. It makes no markup from text: values only ever become `textContent`.
enum PageScript {
  static let text = StaticText(filter, navigation, export, start)

  private static let filter: StaticString = #"""
    (() => {
    'use strict';
    const byId = id => document.getElementById(id);
    const form = byId('filter');
    const rows = [...document.querySelectorAll('table.messages tbody tr')];
    const control = name => byId('filter-' + name);
    const names = ['text', 'verdict', 'origin', 'rule'];
    const fails = row => row.dataset.verdict === 'error' || row.dataset.verdict === 'warning';
    const anyFails = rows.some(fails);
    const texts = new Map();
    const textOf = row => {
      if (!texts.has(row)) {
        const evidence = byId(row.dataset.case);
        texts.set(row, (row.textContent + ' ' + (evidence ? evidence.textContent : '')).toLowerCase());
      }
      return texts.get(row);
    };
    const matches = row => {
      const text = control('text').value.trim().toLowerCase();
      return (!control('failing').checked || fails(row))
        && (!control('verdict').value || row.dataset.verdict === control('verdict').value)
        && (!control('origin').value || row.dataset.origin === control('origin').value)
        && (!control('rule').value || row.dataset.rules.split(' ').includes(control('rule').value))
        && (!text || textOf(row).includes(text));
    };
    const show = () => {
      let shown = 0;
      for (const row of rows) {
        row.hidden = !matches(row);
        if (!row.hidden) shown += 1;
      }
      byId('filter-status').textContent = 'Showing ' + shown + ' of ' + rows.length + ' messages';
    };
    const writeState = () => {
      const state = new URLSearchParams();
      for (const name of names) if (control(name).value) state.set(name, control(name).value);
      if (control('failing').checked !== anyFails) state.set('failing', control('failing').checked ? '1' : '0');
      const query = state.toString();
      history.replaceState(null, '', '#messages' + (query ? '?' + query : ''));
    };
    const readState = query => {
      const state = new URLSearchParams(query);
      for (const name of names) control(name).value = state.get(name) || '';
      for (const select of form.querySelectorAll('select')) if (select.selectedIndex < 0) select.selectedIndex = 0;
      control('failing').checked = state.has('failing') ? state.get('failing') === '1' : anyFails;
    };

    """#

  private static let navigation: StaticString = #"""
    const follow = () => {
      const hash = location.hash.slice(1);
      if (form && hash.startsWith('messages?')) {
        readState(hash.slice('messages?'.length));
        show();
        byId('messages').scrollIntoView();
        return;
      }
      let id = hash;
      try { id = decodeURIComponent(hash); } catch { return; }
      const target = id && byId(id);
      if (!target) return;
      for (let node = target; node; node = node.parentElement) if (node.tagName === 'DETAILS') node.open = true;
      target.scrollIntoView();
    };
    const links = [...document.querySelectorAll('nav a')];
    const sections = links.map(link => byId(link.hash.slice(1)));
    const mark = () => {
      const end = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
      let current = end ? sections.length - 1 : sections.findLastIndex(part => part.getBoundingClientRect().top < 160);
      if (current < 0) current = 0;
      links.forEach((link, i) => i === current
        ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current'));
    };
    const evidence = () => document.querySelectorAll('#evidence details');
    let folded = [];
    addEventListener('beforeprint', () => {
      folded = [...document.querySelectorAll('details:not([open])')];
      for (const part of folded) part.open = true;
    });
    addEventListener('afterprint', () => { for (const part of folded) part.open = false; });

    """#

  /// A spreadsheet runs what begins like a formula, so such a cell gets an apostrophe in front.
  private static let export: StaticString = #"""
    const data = byId('findings-data');
    const save = (text, type, name) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    };
    const cell = value => {
      let text = Array.isArray(value) ? value.join(' ') : String(value);
      if (typeof value === 'string' && /^[=+\-@\t\r]/.test(text)) text = "'" + text;
      return '"' + text.replace(/"/g, '""') + '"';
    };
    const csv = table => [table.columns, ...table.rows].map(row => row.map(cell).join(',')).join('\r\n') + '\r\n';
    const objects = table => table.rows.map(row => Object.fromEntries(table.columns.map((name, i) => [name, row[i]])));

    """#

  private static let start: StaticString = #"""
    document.documentElement.classList.add('js');
    if (form) {
      readState('');
      form.hidden = false;
      form.addEventListener('submit', event => event.preventDefault());
      form.addEventListener('input', () => { show(); writeState(); });
      byId('filter-reset').addEventListener('click', () => {
        readState('failing=0');
        show();
        writeState();
      });
      show();
    }
    for (const [id, open] of [['open-all', true], ['close-all', false]]) {
      byId(id).hidden = false;
      byId(id).addEventListener('click', () => { for (const part of evidence()) part.open = open; });
    }
    if (data) {
      byId('export-links').hidden = false;
      byId('export-csv').addEventListener('click', () =>
        save('\uFEFF' + csv(JSON.parse(data.textContent)), 'text/csv;charset=utf-8', 'findings.csv'));
      byId('export-json').addEventListener('click', () =>
        save(JSON.stringify(objects(JSON.parse(data.textContent)), null, 2), 'application/json', 'findings.json'));
    }
    addEventListener('scroll', mark, { passive: true });
    mark();
    addEventListener('hashchange', follow);
    follow();
    })();

    """#
}
