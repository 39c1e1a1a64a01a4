#include "office/shapes.h"

#include "domain/outline.h"
#include "domain/seed_document.h"

using namespace gaiyo;
using namespace Qt::StringLiterals;

Snapshot manySharedResponses()
{
    constexpr int kOpinions = 382;
    constexpr int kResponses = 78;
    constexpr int kLargest = 36;
    Snapshot s;
    s.consultation.title = u"県計画（素案）"_s;
    s.categories = {{CategoryId(u"c1"_s), u"◎"_s, u"反映するもの"_s, {}},
                    {CategoryId(u"c2"_s), u"△"_s, u"検討するもの"_s, {}}};
    const NodeId chapter(u"n"_s);
    s.nodes = {{chapter, {}, NodeKind::Chapter, {}, true, {}, u"論点"_s}};
    for (int i = 0; i < 39; ++i)
        s.nodes.push_back({NodeId(u"n%1"_s.arg(i)),
                           chapter,
                           NodeKind::Item,
                           {},
                           true,
                           {},
                           u"論点%1について"_s.arg(i)});
    for (int i = 0; i < kResponses; ++i)
        s.responses.push_back(
            {ResponseId(u"r%1"_s.arg(i)),
             u"県の考え方は%1のとおりです。\n{{No:o%2}}もご覧ください。"_s.arg(i).arg(i * 4 + 1)});
    for (int i = 0; i < kOpinions; ++i) {
        const int response = i < kLargest ? 0 : 1 + (i - kLargest) % kOpinions * 77 / 346;
        const int heading = i < kLargest ? 0 : 1 + (i - kLargest) / 10;
        s.opinions.push_back(
            {OpinionId(u"o%1"_s.arg(i)),
             NodeId(u"n%1"_s.arg(std::min(heading, 38))),
             u"意見%1です。とても長いので何行にもなります。"_s.arg(i).repeated(1 + i % 5),
             ResponseId(u"r%1"_s.arg(std::min(response, kResponses - 1))),
             CategoryId(i % 2 ? u"c1"_s : u"c2"_s),
             1 + i % 3,
             {}});
    }
    auto arranged = arrange(std::move(s));
    if (!arranged)
        qFatal("%s", qPrintable(arranged.error().message));
    return *arranged;
}

Snapshot hardWords()
{
    Snapshot seed = readSeed();
    const QStringList texts{u"𠮷野家と葛\U000E0100飾区、か\u309A行"_s,
                            u"<w:p>&amp;\"'</w:t>"_s,
                            u"=1+1\tタブ\tの後"_s,
                            u"_x000D_と]]>"_s,
                            u" 前後の空白 "_s,
                            u"No. 999の後\n二つ目の段落"_s};
    for (size_t i = 0; i < seed.opinions.size(); ++i)
        seed.opinions[i].summary = texts[qsizetype(i) % texts.size()];
    seed.consultation.title = u"計画 <第&版>"_s;
    seed.consultation.settings = {{u"watermark"_s, u"見本 & <案>"_s},
                                  {u"orientation"_s, u"landscape"_s},
                                  {u"paper"_s, u"A3"_s},
                                  {u"page_number"_s, u"of_total"_s},
                                  {u"paragraph_indent"_s, true},
                                  {u"table_on_new_page"_s, true},
                                  {u"category_style"_s, u"symbol_and_text"_s}};
    for (size_t i = 0; i < seed.opinions.size(); ++i)
        seed.opinions[i].category = seed.categories[i % seed.categories.size()].id;
    return seed;
}
