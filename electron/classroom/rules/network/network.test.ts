import { describe, expect, it } from 'vitest';
import type { MachineNetwork, NetworkCard } from '#protocol/network.ts';
import { chooseAddress, isVirtual } from './cards.ts';
import { networkFindings, type Situation } from './findings.ts';

const card = (name: string, address: string, more: Partial<NetworkCard> = {}): NetworkCard => ({
  name,
  address,
  mac: 'a4:bb:6d:12:34:56',
  wireless: false,
  ...more,
});
const ethernet = card('Ethernet', '192.168.1.20');
const wifi = card('Wi-Fi', '192.168.1.21', { wireless: true });
const machine = (more: Partial<MachineNetwork> = {}): MachineNetwork => ({
  cards: [ethernet],
  route: ethernet.address,
  firewall: null,
  ...more,
});
const situation = (more: Partial<Situation> = {}): Situation => ({
  machine: machine(),
  url: 'http://192.168.1.20:4170',
  open: true,
  outside: 0,
  inside: false,
  nobodyComes: false,
  tests: [],
  localName: null,
  ...more,
});
const codes = (more: Partial<Situation>) =>
  networkFindings(situation(more)).map(({ code }) => code);

describe('the address that laptops use', () => {
  it('[N1] is that of the default route', () => {
    const chosen = chooseAddress(machine({ cards: [wifi, ethernet] }));
    expect(chosen).toEqual({ card: ethernet, reason: 'route' });
    expect(codes({})[0]).toBe('address/good');
  });

  it('[N1] is a real card when a VPN holds the route, or when there is none', () => {
    const vpn = card('OpenVPN TAP', '10.8.0.2');
    expect(chooseAddress(machine({ cards: [vpn, ethernet], route: vpn.address }))).toEqual({
      card: ethernet,
      reason: 'vpn',
    });
    expect(chooseAddress(machine({ route: null })).reason).toBe('no-route');
  });

  it('[N1] in a virtual machine is its own virtual card', () => {
    const eth0 = card('eth0', '172.17.0.2', { mac: '02:42:ac:11:00:02' });
    expect(chooseAddress(machine({ cards: [eth0], route: eth0.address })).card).toBe(eth0);
  });

  it('[N1] is none that a card gave itself', () => {
    const alone = card('Ethernet', '169.254.7.9');
    const cards = { cards: [alone], route: null };
    expect(chooseAddress(machine(cards))).toEqual({ card: null, reason: 'self-assigned' });
    expect(codes({ machine: machine(cards), url: null })).toContain('address/self-assigned');
    expect(codes({ machine: machine({ cards: [], route: null }), url: null })).toContain(
      'address/none',
    );
  });

  it('[N2] virtual cards are hidden, and named', () => {
    const hidden = [
      card('vEthernet (WSL (Hyper-V firewall))', '172.20.0.1'),
      card('VirtualBox Host-Only Network', '192.168.56.1'),
      card('docker0', '172.17.0.1'),
      card('wg0', '10.0.0.2'),
      card('Ethernet 3', '192.168.99.1', { mac: '00:50:56:c0:00:08' }),
    ];
    expect(hidden.every(isVirtual)).toBe(true);
    expect([ethernet, wifi, card('enp3s0', '10.1.1.1')].some(isVirtual)).toBe(false);
    const all = networkFindings(situation({ machine: machine({ cards: [...hidden, ethernet] }) }));
    const named = all.find(({ code }) => code === 'cards/hidden')?.values['cards'];
    expect(named).toContain('docker0, wg0');
    expect(all.map(({ code }) => code)).not.toContain('cards/several');
  });

  it('[N3] two real cards are told', () => {
    expect(codes({ machine: machine({ cards: [ethernet, wifi] }) })).toContain('cards/several');
  });
});

describe('whether laptops come in', () => {
  it('[N4] only another machine proves it', () => {
    expect(codes({ open: false })).toContain('reach/closed');
    expect(codes({})).toContain('reach/waiting');
    expect(codes({ inside: true })).toContain('reach/only-here');
    expect(codes({ outside: 3 })).toContain('reach/proved');
    expect(codes({ outside: 3 })).not.toContain('firewall/unknown');
  });

  it('[N5] nobody comes: the firewall, where it is closed', () => {
    const firewall = { on: true, profile: 'public' as const, lets: null };
    const closed = machine({ cards: [wifi], route: wifi.address, firewall });
    expect(codes({ machine: closed, nobodyComes: true })[0]).toBe('cause/firewall');
    const let_ = machine({
      cards: [wifi],
      route: wifi.address,
      firewall: { ...firewall, lets: true },
    });
    expect(codes({ machine: let_, nobodyComes: true })[0]).toBe('cause/isolation');
  });

  it('[N7] nobody comes and nothing bars them: isolation on Wi-Fi, another network on cable', () => {
    const onWifi = machine({ cards: [wifi], route: wifi.address });
    expect(codes({ machine: onWifi, nobodyComes: true })[0]).toBe('cause/isolation');
    expect(codes({ nobodyComes: true })[0]).toBe('cause/other-network');
    expect(codes({ nobodyComes: true, outside: 2 })[0]).toBe('cause/one-laptop');
    expect(codes({ nobodyComes: true, open: false })[0]).toBe('address/good');
  });

  it('[N6] the firewall is told as it is read', () => {
    const of = (firewall: MachineNetwork['firewall']) => codes({ machine: machine({ firewall }) });
    expect(of(null)).toContain('firewall/unknown');
    expect(of({ on: true, profile: 'public', lets: null })).toContain('firewall/closed');
    expect(of({ on: true, profile: 'private', lets: false })).toContain('firewall/closed');
    expect(of({ on: true, profile: 'public', lets: true })).toContain('firewall/open');
    expect(of({ on: false, profile: null, lets: null })).toContain('firewall/open');
  });

  it('[N8] slow laptops are named by their numbers', () => {
    const fast = { number: 3, roundTripMs: 5, kilobitsPerSecond: 40_000 };
    const slow = { number: 12, roundTripMs: 5, kilobitsPerSecond: 800 };
    const far = { number: null, roundTripMs: 900, kilobitsPerSecond: 40_000 };
    expect(codes({ tests: [fast] })).toContain('speed/good');
    const found = networkFindings(situation({ tests: [fast, slow, far] }));
    expect(found.find(({ code }) => code === 'speed/slow')?.values).toEqual({ numbers: '12, ?' });
  });

  it('[N9] the .local name only once it has answered', () => {
    expect(codes({})).not.toContain('name/answers');
    expect(codes({ localName: 'ardoise-12.local' })).toContain('name/answers');
  });
});
