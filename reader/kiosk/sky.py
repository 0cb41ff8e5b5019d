"""Sun and moon of a day, computed here without a network, for the picture that hides the screen.

The formulas are those of the astral library: the sun after the equations of the NOAA Solar Calculator, good
to about a minute at middle latitudes; the moon's age good to about half a day.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import Enum

_CYCLE = 28.0  # astral's count of a whole moon: 0 new, 7 first quarter, 14 full, 21 last quarter
_NEAR = 0.55  # how near a quarter has to be for the night to be called after it; half a night's share


class Moon(Enum):
    """How the moon looks tonight, in the order of its phases."""

    NEW = 0
    WAXING_CRESCENT = 1
    FIRST_QUARTER = 2
    WAXING = 3
    FULL = 4
    WANING = 5
    LAST_QUARTER = 6
    WANING_CRESCENT = 7


@dataclass(frozen=True)
class Sky:
    """Local times of one day; None where the place is unknown or the sun stays up or down all day."""

    sunrise: time | None
    sunset: time | None
    moon: Moon


def sky_of(day: date, latitude: float | str, longitude: float | str, zone: tzinfo | None) -> Sky:
    """The sky of a day at a place in degrees (north and east positive; a text means not known).

    Times are in `zone`; None is the zone of this computer.
    """
    if isinstance(latitude, str) or isinstance(longitude, str):
        return Sky(None, None, moon_of(day))
    rise, set_ = _sun(day, latitude, longitude, zone)
    return Sky(rise, set_, moon_of(day))


def moon_of(day: date) -> Moon:
    """How the moon looks in the night that begins on this day."""
    from astral import moon

    begin, end = moon.phase(day), moon.phase(day + timedelta(days=1))
    age = (begin + (end - begin) % _CYCLE / 2) % _CYCLE
    quarter = round(age / 7)
    if abs(age - 7 * quarter) <= _NEAR:
        return Moon(2 * quarter % 8)
    return Moon(2 * int(age // 7) % 8 + 1)


def _sun(
    day: date, latitude: float, longitude: float, zone: tzinfo | None
) -> tuple[time | None, time | None]:
    from astral import Observer
    from astral.sun import sunrise, sunset

    local = zone or datetime.combine(day, time(12)).astimezone().tzinfo or UTC
    found: list[time | None] = []
    for event in (sunrise, sunset):
        try:
            found.append(event(Observer(latitude, longitude), day, local).astimezone(zone).time())
        except ValueError:  # what astral raises where the sun does not rise or set on that day
            found.append(None)
    return found[0], found[1]
