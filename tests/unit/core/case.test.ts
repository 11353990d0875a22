import { describe, expect, test } from 'vitest';
import { type Case, isTouched, labelFault, newCase } from '../../../lib/core/case.ts';
import { TODAY } from '../../support/factories.ts';

describe('whether anything is known of a case', () => {
  const rows: readonly [string, Partial<Case>, boolean][] = [
    ['nothing', {}, false],
    ['only another day of application', { applied: '2026-01-02' }, false],
    ['a field without a value', { event: undefined, paid: undefined }, false],
    ['an answer', { answers: { who: 'self' } }, true],
    ['a mark', { marks: { 'id-card': 'have' } }, true],
    ['the day of the event', { event: TODAY }, true],
    ['what was told', { told: { 'line-0a': 'done' } }, true],
    ['what was told taken back', { told: undefined, asked: undefined }, false],
    ['money', { paid: 0 }, true],
    ['a waiver', { waivers: { copy: 'poor' } }, true],
    [
      'what a page said',
      { answers: { who: 'self' }, event: TODAY, page: { 'answer:who': 'self', event: TODAY } },
      false,
    ],
    ['an answer beside what a page said', { answers: { who: 'self', how: 'x' }, page: { 'answer:who': 'self' } }, true],
    ['another answer than a page said', { answers: { who: 'self' }, page: { 'answer:who': 'agent' } }, true],
    ['another day than a page said', { event: TODAY, page: { event: '2026-01-02' } }, true],
    ['what a page said declined', { page: { 'answer:who': 'self' } }, false],
    ['a demand not followed', { demandIgnored: true }, true],
  ];
  test.each(rows)('%s', (_, parts, touched) => {
    expect(isTouched({ ...newCase('birth', TODAY), ...parts })).toBe(touched);
  });

  test('fields in another order are no difference', () => {
    const entries = Object.entries(newCase('birth', TODAY)).reverse();
    expect(isTouched(Object.fromEntries(entries) as unknown as Case)).toBe(false);
  });
});

test.each([
  ['A012', undefined],
  ['', undefined],
  ['三號櫃檯 12', undefined],
  ['12345678901234567890', undefined],
  ['123456789012345678901', 'too-long'],
  ['A123456789', 'id-number'],
  ['ａ１２３４５６７８９', 'id-number'],
  ['號 B-212-345-678', 'id-number'],
  ['A800000014', 'id-number'],
  ['AB12345677', 'id-number'],
  ['A323456789', undefined],
])('the label 「%s」 is %s', (label, fault) => {
  expect(labelFault(label)).toBe(fault);
});
