#include "dialogs/sample_rows.h"

#include "domain/outline.h"

#include <array>

namespace gaiyo {

namespace {

struct SampleRow
{
    QStringView node;
    QStringView summary;
    QStringView response; // "" where it shares the one above
    int count = 1;
};

constexpr std::array kRows{
    SampleRow{u"h1", u"駅前の広場に、木陰とベンチを増やしてほしい。",
              u"ご意見の趣旨を踏まえ、広場の整備に当たって木陰とベンチを増やすこととし、本文に追記"
              u"しました。",
              3},
    SampleRow{u"h1", u"歩道の段差をなくし、車いすでも通りやすくしてほしい。",
              u"歩道の段差の解消は、本計画に基づいて順に進めます。", 1},
    SampleRow{u"h1", u"通学路の歩道を広げてほしい。", {}, 1},
    SampleRow{u"h2", u"公園の樹木の手入れに、地域の人が参加できるようにしてはどうか。",
              u"公園の管理への参加の仕組みについて、今後の参考とさせていただきます。", 1}};

Node sampleNode(QStringView id, QStringView parent, NodeKind kind, QStringView title)
{
    Node node;
    node.id = NodeId(id.toString());
    if (!parent.isEmpty())
        node.parent = NodeId(parent.toString());
    node.kind = kind;
    node.autoNumber = !title.isEmpty();
    node.title = title.toString();
    return node;
}

} // namespace

void addSampleRows(Snapshot &values, bool withHeadings)
{
    if (withHeadings)
        values.nodes = {sampleNode(u"c1", {}, NodeKind::Chapter, u"安全で快適なまち"),
                        sampleNode(u"h1", u"c1", NodeKind::Section, u"歩きやすい道をつくる"),
                        sampleNode(u"h2", u"c1", NodeKind::Section, u"みどりを育てる")};
    else
        values.nodes = {sampleNode(u"h0", {}, NodeKind::Other, {})};
    for (size_t i = 0; i < values.categories.size(); ++i)
        values.categories[i].id = CategoryId(QStringLiteral("k%1").arg(i));
    for (size_t i = 0; i < kRows.size(); ++i) {
        const SampleRow &row = kRows[i];
        Opinion opinion;
        opinion.id = OpinionId(QStringLiteral("o%1").arg(i));
        opinion.node = withHeadings ? NodeId(row.node.toString()) : values.nodes.front().id;
        opinion.summary = row.summary.toString();
        opinion.count = row.count;
        if (!row.response.isEmpty())
            values.responses.push_back(
                {ResponseId(QStringLiteral("r%1").arg(i)), row.response.toString()});
        opinion.response = values.responses.back().id;
        if (!values.categories.empty())
            opinion.category = values.categories[i % values.categories.size()].id;
        values.opinions.push_back(opinion);
    }
    if (auto arranged = arrange(values))
        values = std::move(*arranged);
}

} // namespace gaiyo
