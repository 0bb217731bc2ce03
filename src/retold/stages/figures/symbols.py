"""Signs that every language writes: currency signs and codes (ISO 4217), unit symbols (SI and a few others)."""

from __future__ import annotations

SIGNS = {
    "$": "USD?", "＄": "USD?", "€": "EUR", "£": "GBP", "￡": "GBP", "¥": "JPY", "￥": "JPY", "₹": "INR", "₽": "RUB",
    "₩": "KRW", "₪": "ILS", "₺": "TRY",
    "₫": "VND", "₴": "UAH", "₦": "NGN", "₱": "PHP", "฿": "THB", "₡": "CRC", "₭": "LAK", "₮": "MNT", "₲": "PYG",
    "₸": "KZT", "₵": "GHS", "₾": "GEL",
    "₿": "BTC", "₼": "AZN", "₨": "INR", "៛": "KHR", "元": "CNY", "円": "JPY", "원": "KRW", "¢": "USX", "﷼": "IRR",
}  # fmt: skip

DOLLARS = {
    "us": "USD", "u.s": "USD", "u.s.": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "aus": "AUD",
    "c": "CAD", "ca": "CAD", "cad": "CAD",
    "can": "CAD", "cdn": "CAD", "nz": "NZD", "nzd": "NZD", "hk": "HKD", "hkd": "HKD", "s": "SGD", "sg": "SGD",
    "sgd": "SGD", "nt": "TWD", "twd": "TWD",
    "r": "BRL", "mx": "MXN", "mex": "MXN", "mxn": "MXN", "ar": "ARS", "j": "JMD", "tt": "TTD", "bz": "BZD", "z": "ZWL",
    "n": "NAD", "fj": "FJD",
    "cl": "CLP", "col": "COP", "rd": "DOP", "b": "BND", "ec": "XCD",
}  # fmt: skip

CODES = frozenset(
    """AED AFN AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP
    CNY COP CRC
    CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD
    IRR ISK JMD JOD JPY
    KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN
    NAD NGN NIO NOK NPR
    NZD OMR PAB PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SRD SSP STN SVC SYP SZL THB TJS
    TMT TND
    TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL BTC ETH""".split()
)
CODE_ALIASES = {"RMB": "CNY",
    "rmb": "CNY", "Rs": "INR", "RS": "INR", "Rs.": "INR", "RM": "MYR", "Rp": "IDR", "Tk": "BDT", "STG": "GBP",
    "NIS": "ILS", "kr": "SEK",
                "Kr": "SEK", "zł": "PLN", "Kč": "CZK", "Ft": "HUF", "руб": "RUB", "Sfr": "CHF", "SFr": "CHF",
                "Fr": "CHF", "DM": "DEM", "NT": "TWD"}  # fmt: skip

UNIT_SIGNS = {
    "km": "kilometer", "m": "meter", "cm": "centimeter", "mm": "millimeter", "dm": "decimeter", "nm": "nanometer",
    "µm": "micrometer", "μm": "micrometer",
    "kg": "kilogram", "g": "gram", "mg": "milligram", "µg": "microgram", "μg": "microgram", "mcg": "microgram",
    "t": "ton", "kt": "kiloton", "Mt": "megaton",
    "lb": "pound", "lbs": "pound", "oz": "ounce", "ft": "foot", "yd": "yard", "yds": "yard", "mi": "mile",
    "l": "liter", "L": "liter", "ml": "milliliter",
    "mL": "milliliter", "cl": "centiliter", "dl": "deciliter", "hl": "hectoliter", "ha": "hectare",
    "km²": "square kilometer", "km2": "square kilometer",
    "m²": "square meter", "m2": "square meter", "m³": "cubic meter", "m3": "cubic meter", "cm²": "square centimeter",
    "cm³": "cubic centimeter", "cc": "cubic centimeter",
    "sqm": "square meter", "sqft": "square foot", "sqkm": "square kilometer",
    "W": "watt", "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "TW": "terawatt", "Wh": "watt hour",
    "kWh": "kilowatt hour", "KWh": "kilowatt hour", "MWh": "megawatt hour",
    "GWh": "gigawatt hour", "TWh": "terawatt hour", "V": "volt", "kV": "kilovolt", "kJ": "kilojoule", "J": "joule",
    "kcal": "kilocalorie",
    "Hz": "hertz", "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz", "dB": "decibel", "hPa": "hectopascal",
    "kPa": "kilopascal", "Pa": "pascal",
    "mb": "megabit", "Mb": "megabit", "MB": "megabyte", "GB": "gigabyte", "gb": "gigabyte", "TB": "terabyte",
    "tb": "terabyte", "KB": "kilobyte", "kB": "kilobyte", "kb": "kilobit", "Gb": "gigabit", "PB": "petabyte",
    "mph": "mile per hour", "kph": "kilometer per hour", "kmph": "kilometer per hour", "kmh": "kilometer per hour",
    "mpg": "mile per gallon", "rpm": "revolution per minute",
    "°": "degree", "º": "degree", "℃": "degree celsius", "℉": "degree fahrenheit", "hp": "horsepower",
    "mAh": "milliampere hour", "MP": "megapixel", "mSv": "millisievert",
    "cal": "calorie", "km/h": "kilometer per hour", "psi": "pound per square inch",
}  # fmt: skip
DURATION_SIGNS = {
    "h": "hour",
    "hr": "hour",
    "hrs": "hour",
    "min": "minute",
    "mins": "minute",
    "sec": "second",
    "secs": "second",
    "s": "second",
    "ms": "millisecond",
    "yr": "year",
    "yrs": "year",
}

WHOLES = {  # a quantity of two units: how many of the second make one of the first
    ("foot", "inch"): 12, ("pound", "ounce"): 16, ("stone", "pound"): 14, ("hour", "minute"): 60, ("minute",
    "second"): 60, ("year", "month"): 12,
    ("day", "hour"): 24, ("week", "day"): 7, ("meter", "centimeter"): 100, ("kilogram", "gram"): 1000, ("mile",
    "yard"): 1760, ("degree", "minute"): 60,
}  # fmt: skip
HUNDREDTHS = {"USX": "USD?", "GBX": "GBP"}
