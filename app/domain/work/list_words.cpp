#include "domain/work/list_words.h"

#include <algorithm>

namespace gaiyo {

namespace {

struct ListWord
{
    QStringView value;
    QStringView words; // several between |
};

constexpr std::array kMethods{ListWord{u"mail", u"電子メール|eメール|メール"},
                              ListWord{u"fax", u"ファクス|ファックス|ファクシミリ|fax"},
                              ListWord{u"post", u"郵送|郵便"},
                              ListWord{u"counter", u"窓口|持参"},
                              ListWord{u"form", u"フォーム|電子申請|ホームページ"},
                              ListWord{u"meeting", u"説明会|意見交換会"},
                              ListWord{u"phone", u"電話"},
                              ListWord{u"other", u"その他"}};
constexpr std::array kScopes{ListWord{u"late", u"期限後"}, ListWord{u"outside", u"対象外"},
                             ListWord{u"withdrawn", u"取り下げ"}};
constexpr std::array kMaskReasonWords{
    ListWord{u"name", u"氏名"},      ListWord{u"address", u"住所"},
    ListWord{u"contact", u"連絡先"}, ListWord{u"third_party", u"第三者に関する情報"},
    ListWord{u"abuse", u"誹謗中傷"}, ListWord{u"rights", u"権利利益の保護"},
    ListWord{u"other", u"その他"}};
constexpr std::array kAsideReasonWords{
    ListWord{u"greeting", u"挨拶"}, ListWord{u"identity", u"提出者の情報"},
    ListWord{u"outside", u"計画と関係のない内容"}, ListWord{u"repeated", u"同じ文書内の繰り返し"},
    ListWord{u"other", u"その他"}};

template <typename Table>
QString wordsIn(const Table &table, const QString &value)
{
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const ListWord &each) { return each.value == value; });
    return found == table.end() ? QString() : found->words.toString();
}

} // namespace

QString methodWords(const QString &method)
{
    return methodSpellings(method).value(0);
}

QString scopeWords(const QString &scope)
{
    return wordsIn(kScopes, scope);
}

QString maskReasonWords(const QString &reason)
{
    return wordsIn(kMaskReasonWords, reason);
}

QString asideReasonWords(const QString &reason)
{
    return wordsIn(kAsideReasonWords, reason);
}

QStringList methodSpellings(const QString &method)
{
    return wordsIn(kMethods, method).split(u'|');
}

std::optional<QString> findMethod(const QString &spelling)
{
    const QString meant = spelling.normalized(QString::NormalizationForm_KC).trimmed().toLower();
    for (const ListWord &each : kMethods) {
        if (meant == each.value || methodSpellings(each.value.toString()).contains(meant))
            return each.value.toString();
    }
    return {};
}

} // namespace gaiyo
