import type { MachineNetwork, NetworkCard } from '#protocol/network.ts';

/** Cards of virtual machines, containers and VPNs: laptops never come in by them. */
const VIRTUAL_NAME =
  /^(docker|veth|br-|virbr|vmnet|vboxnet|tun|tap|wg|zt|utun|ppp|lxc|podman|cni|awdl|llw|anpi)|hyper-v|vethernet|\bwsl\b|virtualbox|vmware|tailscale|zerotier|wireguard|openvpn|nordlynx|anyconnect|forti|globalprotect|\bvpn\b|bluetooth|loopback/i;

/** Hyper-V, VirtualBox, VMware, Docker: for cards whose name tells nothing. */
const VIRTUAL_MAC = /^(00:15:5d|08:00:27|0a:00:27|00:50:56|00:0c:29|00:05:69|02:42)/i;

export function isVirtual({ name, mac }: NetworkCard): boolean {
  return VIRTUAL_NAME.test(name) || VIRTUAL_MAC.test(mac);
}

/** A card that found no DHCP gives itself such an address: nobody can reach it. */
export function isSelfAssigned({ address }: NetworkCard): boolean {
  return address.startsWith('169.254.');
}

/** Why this address. */
export type AddressReason = 'route' | 'no-route' | 'vpn' | 'self-assigned' | 'none';

export interface ChosenAddress {
  card: NetworkCard | null;
  reason: AddressReason;
}

/**
 * N1: the address of the default route, unless that leads through a VPN or a virtual card while a
 * real one is there. A PC that has virtual cards only is a virtual machine itself: then its route.
 */
export function chooseAddress({ cards, route }: MachineNetwork): ChosenAddress {
  const usable = cards.filter((card) => !isSelfAssigned(card));
  const real = usable.filter((card) => !isVirtual(card));
  const routed = usable.find(({ address }) => address === route) ?? null;
  if (routed && (real.includes(routed) || real.length === 0)) {
    return { card: routed, reason: 'route' };
  }
  const [first] = real;
  if (first) return { card: first, reason: routed ? 'vpn' : 'no-route' };
  const [alone] = cards.filter(isSelfAssigned);
  return { card: null, reason: alone ? 'self-assigned' : 'none' };
}
