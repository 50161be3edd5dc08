import { decodeBase64 } from './base64.ts';
import { displaySerials, madeIn, parseEdid } from './edid.ts';
import { type Facts, readOr } from './facts.ts';
import { compact, type Section, whole } from './glpi-values.ts';
import { cleanMac, cleanSerial, cleanText } from './placeholders.ts';

const USB_HUB = '09';

/** Displays that gave an EDID; one that gave none cannot be told from another, so it stays out. */
export function monitorsOf(facts: Facts): Section[] | undefined {
  return readOr(facts.displays)?.flatMap((display) => {
    const bytes = display.edid === undefined ? null : decodeBase64(display.edid);
    const edid = bytes === null ? null : parseEdid(bytes);
    if (edid === null) return [];
    const section = compact({
      base64: display.edid,
      caption: cleanText(edid.name),
      manufacturer: edid.manufacturer,
      description: madeIn(edid),
    });
    return [{ ...section, ...(edid.checksumGood && displaySerials(edid)) }];
  });
}

/** Network cards by their own address only: no IP address, no name of a Wi-Fi. */
export function networksOf(facts: Facts): Section[] | undefined {
  return readOr(facts.networks)?.map((network) =>
    compact({
      description: network.name,
      mac: cleanMac(network.mac),
      type: network.kind,
      status: network.up ? 'up' : 'down',
    }),
  );
}

/** Batteries in mWh, which gives GLPI their wear. */
export function batteriesOf(facts: Facts): Section[] | undefined {
  return readOr(facts.batteries)?.map((battery) =>
    compact({
      name: cleanText(battery.name),
      manufacturer: cleanText(battery.manufacturer),
      serial: cleanSerial(battery.serial),
      chemistry: cleanText(battery.chemistry),
      capacity: whole(battery.designCapacity),
      real_capacity: whole(battery.fullCapacity),
      voltage: whole(battery.voltage),
    }),
  );
}

/** Interactive boards, document cameras… without serials: a teacher's own key is her own. */
export function usbDevicesOf(facts: Facts): Section[] | undefined {
  return readOr(facts.usb)
    ?.filter((device) => device.deviceClass !== USB_HUB)
    .map((device) =>
      compact({
        vendorid: device.vendorId,
        productid: device.productId,
        name: cleanText(device.name),
        caption: cleanText(device.name),
        manufacturer: cleanText(device.manufacturer),
      }),
    );
}
