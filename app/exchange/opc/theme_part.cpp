#include "exchange/opc/theme_part.h"

#include <utility>

namespace gaiyo {

namespace {

QByteArray colours()
{
    constexpr std::pair<const char *, const char *> kColours[] = {
        {"dk1", "000000"},     {"lt1", "FFFFFF"},     {"dk2", "44546A"},
        {"lt2", "E7E6E6"},     {"accent1", "44719E"}, {"accent2", "B45F06"},
        {"accent3", "7F7F7F"}, {"accent4", "BF9000"}, {"accent5", "3D85C6"},
        {"accent6", "6AA84F"}, {"hlink", "0B3D91"},   {"folHlink", "6A3D7C"}};
    QByteArray out = "<a:clrScheme name=\"Gaiyo\">";
    for (const auto &[name, colour] : kColours)
        out += "<a:" + QByteArray(name) + "><a:srgbClr val=\"" + colour + "\"/></a:" + name + '>';
    return out + "</a:clrScheme>";
}

QByteArray fonts()
{
    const QByteArray font = "<a:latin typeface=\"BIZ UDゴシック\"/>"
                            "<a:ea typeface=\"BIZ UDゴシック\"/><a:cs typeface=\"\"/>";
    return "<a:fontScheme name=\"Gaiyo\"><a:majorFont>" + font + "</a:majorFont><a:minorFont>" +
           font + "</a:minorFont></a:fontScheme>";
}

QByteArray threeTimes(const QByteArray &name, const QByteArray &content)
{
    return "<a:" + name + '>' + content + content + content + "</a:" + name + '>';
}

} // namespace

QByteArray themePart()
{
    const QByteArray fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    return "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
           "name=\"Gaiyo\"><a:themeElements>" +
           colours() + fonts() + "<a:fmtScheme name=\"Gaiyo\">" + threeTimes("fillStyleLst", fill) +
           threeTimes("lnStyleLst", "<a:ln w=\"6350\">" + fill + "</a:ln>") +
           threeTimes("effectStyleLst", "<a:effectStyle><a:effectLst/></a:effectStyle>") +
           threeTimes("bgFillStyleLst", fill) + "</a:fmtScheme></a:themeElements></a:theme>";
}

} // namespace gaiyo
