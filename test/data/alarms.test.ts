import { expect } from '@open-wc/testing';
import { Alarms } from '../../src/data/alarms.js';
import { until } from '../helpers.js';

describe('alarms', () => {
  it('run what is due in the order of its time, and only what was not cleared', async () => {
    const alarms = new Alarms();
    const ran: string[] = [];
    const early = () => ran.push('sớm');
    const late = () => ran.push('muộn');
    const never = () => ran.push('không');
    alarms.set(late, 40);
    alarms.set(early, 5);
    alarms.set(never, 20);
    alarms.clear(never);
    await until(() => ran.length === 2);
    expect(ran).to.deep.equal(['sớm', 'muộn']);
  });

  it('a function that is set again runs once, at its new time', async () => {
    const alarms = new Alarms();
    const ran: string[] = [];
    const refresh = () => ran.push('làm mới');
    alarms.set(refresh, 1);
    alarms.set(refresh, 30);
    alarms.set(() => ran.push('trước'), 10);
    alarms.set(() => ran.push('sau'), 50);
    await until(() => ran.includes('sau'));
    expect(ran).to.deep.equal(['trước', 'làm mới', 'sau']);
  });

  it('a function may set itself again while it runs', async () => {
    const alarms = new Alarms();
    let runs = 0;
    const refresh = () => {
      runs++;
      if (runs < 3) alarms.set(refresh, 1);
    };
    alarms.set(refresh, 1);
    await until(() => runs === 3);
  });
});
