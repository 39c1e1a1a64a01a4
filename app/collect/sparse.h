#pragma once

#include <memory>

namespace gaiyo {

// A value that few of many have: it takes a pointer where it is as T{} is.
template <typename T>
class Sparse
{
public:
    Sparse() = default;
    Sparse(const Sparse &other)
        : m_value(other.m_value ? std::make_unique<T>(*other.m_value) : nullptr)
    {}
    Sparse(Sparse &&) noexcept = default;
    Sparse &operator=(Sparse other) noexcept
    {
        m_value.swap(other.m_value);
        return *this;
    }
    ~Sparse() = default;

    const T &operator*() const { return m_value ? *m_value : nothing(); }
    const T *operator->() const { return &**this; }
    // To be written to.
    T &own()
    {
        if (!m_value)
            m_value = std::make_unique<T>();
        return *m_value;
    }

    bool operator==(const Sparse &other) const { return **this == *other; }

private:
    static const T &nothing()
    {
        static const T kNothing{};
        return kNothing;
    }

    std::unique_ptr<T> m_value;
};

} // namespace gaiyo
