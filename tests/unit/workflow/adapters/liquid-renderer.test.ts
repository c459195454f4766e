import fc from 'fast-check';
import { LiquidRenderer } from '../../../../plugins/workflow/server/src/adapters/notify/liquid-renderer';

const renderer = new LiquidRenderer({ timeZone: 'Asia/Shanghai' });

describe('a message template', () => {
  it.each([
    ['puts values in', '{{ unit.name }}已通过', { unit: { name: '某某公司' } }, '某某公司已通过'],
    ['is plain text: nothing is escaped', '{{ a }}', { a: '<b> & "x"' }, '<b> & "x"'],
    ['shows nothing for a value that is not there', '[{{ a.b.c }}]', {}, '[]'],
    [
      'knows conditions and lists',
      '{% for x in xs %}{% if x > 1 %}{{ x }};{% endif %}{% endfor %}',
      { xs: [1, 2, 3] },
      '2;3;',
    ],
    [
      'tells times in its zone',
      '{{ due | date: "%Y-%m-%d %H:%M" }}',
      { due: new Date('2026-03-06T16:30:00Z') },
      '2026-03-07 00:30',
    ],
    [
      'tells times in a plain format by default',
      '{{ due | date }}',
      { due: '2026-03-06T16:30:00Z' },
      '2026-03-07 00:30',
    ],
  ])('%s', async (_rule, template, variables, expected) => {
    expect(await renderer.render(template, variables)).toBe(expected);
  });

  it('never renders a person’s own text a second time', async () => {
    const value = '{{ secret }}{% assign x = 1 %}{% include "x" %}';
    expect(await renderer.render('{{ comment }}', { comment: value, secret: 'no' })).toBe(value);
  });

  it('shows any text as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (value) => {
        expect(await renderer.render('{{ value }}', { value })).toBe(value);
      }),
    );
  });

  it('does not change the variables of others', async () => {
    const variables = { name: 'a' };
    await renderer.render('{% assign name = "b" %}{% increment count %}', variables);
    expect(variables).toEqual({ name: 'a' });
  });

  it.each([
    ['include', '{% include "/etc/hostname" %}'],
    ['render', '{% render "/etc/hostname" %}'],
    ['layout', '{% layout "/etc/hostname" %}'],
    ['block', '{% block x %}{% endblock %}'],
    ['include in a liquid tag', '{% liquid include "/etc/hostname" %}'],
    ['an unknown tag', '{% script %}'],
    ['an unknown filter', '{{ a | execute }}'],
    ['a tag that is not closed', '{% if a %}'],
    ['more than a page', 'x'.repeat(20_001)],
  ])('with %s is refused, when it is stored and when it is rendered', async (_what, template) => {
    expect(renderer.problemOf(template)).toEqual(expect.any(String));
    await expect(renderer.render(template, {})).rejects.toThrow();
  });

  it.each([
    ['a list out of nothing', '{% for i in (1..100000000) %}x{% endfor %}'],
    [
      'a text that doubles',
      `{% assign a = "xxxxxxxxxxxxxxxx" %}${'{% assign a = a | append: a %}'.repeat(30)}{{ a }}`,
    ],
    ['loops in loops', '{% for i in (1..9999) %}{% for j in (1..9999) %}{{ j }}{% endfor %}{% endfor %}'],
    ['nothing for ever', `${'{% for x in list %}'.repeat(8)}{% assign y = x %}${'{% endfor %}'.repeat(8)}`],
  ])('that makes %s is stopped', async (_what, template) => {
    const list = Array.from({ length: 50 });
    await expect(renderer.render(template, { list })).rejects.toThrow(/limit/);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'cannot reach what JavaScript adds to a value: %s',
    async (name) => {
      expect(await renderer.render(`[{{ a.${name} }}{{ ${name} }}]`, { a: {} })).toBe('[]');
    },
  );

  it('that is right has no problem', () => {
    expect(renderer.problemOf('{{ unit }}{% if a %}b{% endif %}')).toBeNull();
  });
});
