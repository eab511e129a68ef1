"""Which addresses lie on the public internet, and which inside somebody's network."""

import ipaddress

#: IPv4 addresses written inside IPv6 ones (RFC 6052); what counts is the address inside.
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
#: The same for use inside one network (RFC 8215).
_LOCAL_NAT64 = ipaddress.IPv6Network("64:ff9b:1::/48")
#: IPv4-compatible addresses, long out of use (RFC 4291).
_COMPATIBLE = ipaddress.IPv6Network("::/96")


def is_public_address(address: str) -> bool:
    """Tell whether an IP address is one of the public internet.

    Private, loopback, link-local, multicast, reserved and shared (RFC 6598) addresses are not, nor are
    IPv6 addresses that carry such an IPv4 address inside (mapped, compatible, 6to4, NAT64), nor Teredo.
    """
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.teredo is not None or ip.is_site_local or ip in _LOCAL_NAT64:
            return False
        inside = _address_inside(ip)
        if inside is not None:
            return _is_public(inside)
    return _is_public(ip)


def _address_inside(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if ip in _NAT64 or ip in _COMPATIBLE:
        return ipaddress.IPv4Address(int(ip) & 0xFFFF_FFFF)
    return ip.ipv4_mapped or ip.sixtofour


def _is_public(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    return ip.is_global and not ip.is_multicast and not ip.is_reserved
