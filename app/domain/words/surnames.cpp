#include "domain/words/surnames.h"

#include <QSet>
#include <QString>
#include <QStringList>

namespace gaiyo {

namespace {

// Frequent surnames of Japan, most frequent first as far as is known; variants of one character
// stand beside each other. Looked for only beside a word that is said to people.
const QSet<QString> &surnames()
{
    static const QSet<QString> kSurnames = [] {
        const QString list = QStringLiteral("佐藤 鈴木 高橋 髙橋 田中 伊藤 渡辺 渡邊 渡邉 山本 "
                                            "中村 小林 加藤 吉田 山田 佐々木 山口 松本 "
                                            "井上 木村 林 斎藤 斉藤 齋藤 齊藤 清水 山崎 山﨑 森 "
                                            "池田 橋本 阿部 石川 山下 中島 中嶋 石井 小川 "
                                            "前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 "
                                            "福田 太田 西村 藤井 金子 岡本 藤原 三浦 "
                                            "中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 "
                                            "森田 上田 原 内田 柴田 酒井 宮崎 宮﨑 横山 高木 髙木 "
                                            "安藤 宮本 大野 小島 小嶋 谷口 工藤 今井 高田 髙田 "
                                            "増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 "
                                            "河野 上野 野口 武田 松井 千葉 菅原 岩崎 久保 木下 "
                                            "佐野 野村 松尾 市川 菊地 菊池 杉本 古川 "
                                            "大西 島田 嶋田 水野 桜井 櫻井 高野 髙野 渡部 吉川 "
                                            "山内 西田 飯田 西川 小松 北村 安田 五十嵐 川口 "
                                            "平田 関 中田 久保田 服部 東 岩田 土屋 川崎 福島 本田 "
                                            "辻 樋口 永井 秋山 田口 山中 中西 吉村 "
                                            "川上 大橋 石原 松岡 浜田 濱田 馬場 森本 矢野 浅野 "
                                            "松下 星野 大久保 吉岡 小池 野田 荒木 松浦 "
                                            "熊谷 大谷 内藤 黒田 尾崎 川村 永田 望月 松村 田辺 "
                                            "田邊 荒井 堀 大島 菅野 平井 早川 西山 栗原 広瀬 廣瀬 "
                                            "横田 石橋 岩本 萩原 片山 大石 本間 須藤 高山 髙山 "
                                            "岡崎 小田 吉野 鎌田 伊東 上原 篠原 小西 松原 "
                                            "福井 古賀 大森 成田 小泉 南 奥村 内山 沢田 澤田 川島 "
                                            "桑原 三宅 片岡 杉浦 富田 岡村 八木 奥田 "
                                            "松永 小沢 小澤 北川 平山 関口 白井 河合 竹田 天野 "
                                            "吉原 村井 坂口 西尾 大川 中尾 西岡 森下 "
                                            "浅井 大沢 大澤 児玉 田島 宮田 津田 今村 石塚 飯塚 "
                                            "大山 上村 植田 山根 野崎 根本 榎本 江口 黒川 "
                                            "米田 関根 堀内 福原 神田 堀田 村山 土井 長田 中井 "
                                            "三上 柏木 細川 稲垣 吉本 内海 相馬 倉田 "
                                            "金井 坂井 森山 河村 笠原 落合 下田 窪田 青山 大竹 "
                                            "西野 長尾 門脇 日野 滝沢 滝澤 瀧澤 宇野 安部 "
                                            "小倉 岸 亀井 牧野 柳沢 柳澤 堤 梅田 奥山 川田 木内 "
                                            "芦田 若林 佐久間 三好 長島 長嶋 中谷 向井 大田 "
                                            "志村 矢島 塚本 小野寺 桐生 藤川 藤野 町田 原口 高井 "
                                            "手塚 栗田 小笠原 真鍋 武藤 秋田 椎名 岩井 "
                                            "田代 三輪 大和田 新田 木原 宮沢 宮澤 根岸 下村 福岡 "
                                            "沼田 梶原 白石 黒木 甲斐 川端 浜口 日高 大場 "
                                            "今野 畠山 丹羽 杉田 神谷 北野 岩瀬 三木 須田 赤松 "
                                            "篠崎 谷川 島崎 戸田 水谷 植木 植村 金田 大原 "
                                            "桑田 泉 平松 比嘉 金城 大城 宮城 上地 島袋 徳永 柿沼 "
                                            "染谷 野沢 野澤 深沢 深澤 都築 尾形 緒方 庄司 "
                                            "東海林 勅使河原 長谷部 伊集院 小早川 諏訪 二宮 三井 "
                                            "四宮 五島 六車 七海 八田 九鬼 一条");
        const QStringList names = list.split(u' ', Qt::SkipEmptyParts);
        return QSet<QString>(names.begin(), names.end());
    }();
    return kSurnames;
}

constexpr qsizetype kLongest = 4;

} // namespace

qsizetype leadingSurname(QStringView words)
{
    for (qsizetype size = std::min(kLongest, words.size()); size > 0; --size) {
        if (surnames().contains(words.first(size).toString()))
            return size;
    }
    return 0;
}

qsizetype trailingSurname(QStringView words)
{
    for (qsizetype size = std::min(kLongest, words.size()); size > 0; --size) {
        if (surnames().contains(words.last(size).toString()))
            return size;
    }
    return 0;
}

} // namespace gaiyo
