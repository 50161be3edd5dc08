import type { FindingTexts } from './finding-texts.ts';

export const networkFindings: FindingTexts = {
  'address/good': {
    happened: 'Laptops open {url}.',
    next: 'It is the address of the card “{card}”, the one that leads to the school’s network.',
  },
  'address/no-route': {
    happened: 'Laptops open {url}.',
    next: 'This computer has no way to the internet, but its card “{card}” is enough for the class.',
    technician: 'No default route; first real card taken: {card}, {address}.',
  },
  'address/vpn': {
    happened: 'A VPN is on. Laptops open {url}.',
    next: 'If no laptop gets in, switch the VPN off during the session.',
    technician: 'The default route uses a virtual card; real card taken: {card}, {address}.',
  },
  'address/self-assigned': {
    happened: 'The network gives this computer no address.',
    next: 'Unplug the cable and plug it in again, or leave the Wi-Fi and come back.',
    technician: '169.254.x.x address: no DHCP answer on this socket or SSID.',
  },
  'address/none': {
    happened: 'This computer is on no network.',
    next: 'Plug in the cable or join the school’s Wi-Fi.',
    technician: 'No real card with an IPv4 address.',
  },
  'cards/hidden': {
    happened: 'Virtual cards are left aside: {cards}.',
    next: 'Nothing to do: laptops never come in by them.',
  },
  'cards/several': {
    happened: 'This computer is on two networks at once.',
    next: 'Laptops must be on that of “{card}”. Otherwise leave the other one: {others}.',
    technician: 'Announced card: {card}. Other real cards: {others}.',
  },
  'reach/closed': {
    happened: 'No laptop has tried yet.',
    next: 'Open a session, or open for a test.',
  },
  'reach/waiting': {
    happened: 'Waiting for a first laptop.',
    next: 'Open {url} on a laptop: if it gets here, all is well.',
  },
  'reach/only-here': {
    happened: 'Only this computer has tried: that proves nothing.',
    next: 'Open {url} on a real laptop.',
  },
  'reach/proved': {
    happened: 'Laptops get here: {laptops} from outside.',
    next: 'The firewall lets them pass and the Wi-Fi does not isolate them from this computer.',
  },
  'cause/firewall': {
    happened: 'Likeliest cause: this computer’s firewall.',
    next: 'At Windows’ next question accept Ardoise on private networks; or declare the school’s network “private” in the Wi-Fi settings.',
    technician:
      'Allow Ardoise inbound (TCP, port of {url}) for the active profile, or make the network private.',
  },
  'cause/isolation': {
    happened: 'Likeliest cause: the Wi-Fi isolates devices from one another.',
    next: 'Connect this computer by cable, or ask for a Wi-Fi that is not a guest network.',
    technician: 'Disable client isolation on this SSID, or allow it towards {address}.',
  },
  'cause/other-network': {
    happened: 'Likeliest cause: the laptops are on another network.',
    next: 'On a laptop check the name of the Wi-Fi: it must be the school’s, not “guest”.',
    technician:
      'Wired PC at {address}: check that the VLAN of the laptops’ Wi-Fi reaches it (TCP, port of {url}).',
  },
  'cause/one-laptop': {
    happened: 'Other laptops get here: it is that one that has a problem.',
    next: 'Check its Wi-Fi and the address typed: {url}. Then restart it.',
    technician: 'Compare SSID and IP address of this laptop with the others’.',
  },
  'firewall/open': { happened: 'The firewall lets laptops in.' },
  'firewall/closed': {
    happened: 'The firewall may keep laptops out.',
    next: 'Try with a laptop. If it does not get in, say so below.',
    technician: 'Firewall on, profile “{profile}”, without an inbound rule for Ardoise.',
  },
  'firewall/unknown': {
    happened: 'The firewall cannot be read from here.',
    next: 'A laptop that gets in proves that it lets them pass.',
  },
  'speed/good': { happened: 'The laptops timed are fast enough: {laptops}.' },
  'speed/slow': {
    happened: 'Too slow: {numbers}.',
    next: 'Bring them closer to the access point, or spread the laptops over two rooms.',
    technician: 'Under 2 Mbit/s or over 300 ms: crowded channel or access point too far.',
  },
  'name/answers': {
    happened: 'Another possible address: {name}.',
    next: 'It stays when the address in figures changes, but some networks block it: the figures always work.',
  },
};
